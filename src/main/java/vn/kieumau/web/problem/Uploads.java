package vn.kieumau.web.problem;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** How uploads are read. */
@Configuration
class Uploads {

    @Bean
    StandardServletMultipartResolver multipartResolver() {
        return new OnlyOnce();
    }

    /** The page about an upload that could not be read must not read it again. */
    private static class OnlyOnce extends StandardServletMultipartResolver {

        @Override
        public boolean isMultipart(HttpServletRequest request) {
            return request.getDispatcherType() != DispatcherType.ERROR && super.isMultipart(request);
        }
    }
}
