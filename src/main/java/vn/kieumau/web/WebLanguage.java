package vn.kieumau.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import vn.kieumau.kernel.Texts;

/**
 * Vietnamese unless the officer has chosen English with {@code ?lang=en}, or a program asks for English by
 * {@code Accept-Language}; every feature brings its own bundle.
 */
@Configuration
class WebLanguage implements WebMvcConfigurer {

    @Bean
    static MessageSource messageSource() throws IOException {
        TreeSet<String> bundles = new TreeSet<>();
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:messages/*.properties");
        Arrays.stream(files)
                .map(Resource::getFilename)
                .forEach(name -> bundles.add("messages/" + name.replaceAll("(_en)?\\.properties$", "")));
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(bundles.toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        // the same patterns are read outside the pages, always as message formats
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    @Bean
    LocaleResolver localeResolver(@Value("${server.servlet.session.cookie.secure:false}") boolean onlyByHttps) {
        CookieLocaleResolver resolver = new CookieLocaleResolver("lang");
        resolver.setDefaultLocaleFunction(WebLanguage::withoutChoice);
        resolver.setCookiePath("/");
        resolver.setCookieSecure(onlyByHttps);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    /** Browsers come with the language of their installation, programs with the one they want. */
    private static Locale withoutChoice(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean program = path.startsWith("/api/") || path.startsWith("/v3/api-docs");
        return program && request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
                ? request.getLocale()
                : Texts.VIETNAMESE;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor language = new LocaleChangeInterceptor();
        language.setParamName("lang");
        language.setIgnoreInvalidLocale(true);
        registry.addInterceptor(language);
    }
}
