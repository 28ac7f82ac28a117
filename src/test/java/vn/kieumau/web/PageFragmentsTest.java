package vn.kieumau.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

class PageFragmentsTest {

    private static final ThymeleafEvaluationContext BEANS = beans();

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    @BeforeEach
    void prepareEngine() {
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/web");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(texts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "date", "textarea", "select", "radio", "checkboxes", "file"})
    void aFieldNeedsNoMoreThanANameAndALabel(String kind) {
        Map<String, Object> model = Map.of("name", "number", "label", "Số, ký hiệu", "options", Map.of("a", "Một"));

        String html = render("fragments/field", Set.of(kind), model);

        assertThat(html).contains("Số, ký hiệu").contains("field-number").doesNotContain("km-field--bad", "??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "date", "textarea", "select", "radio", "checkboxes", "file"})
    void aFieldShowsItsSentenceAndKeepsWhatWasTyped(String kind) {
        var errors = Map.of("number", "Hãy ghi số theo dạng 15-NQ/ĐU.");
        Map<String, Object> model = Map.of(
                "name",
                "number",
                "label",
                "Số",
                "value",
                "b",
                "values",
                List.of("b"),
                "fileName",
                "b",
                "errors",
                errors,
                "options",
                Map.of("b", "Hai"));

        String html = render("fragments/field", Set.of(kind), model);

        assertThat(html).contains("Hãy ghi số theo dạng 15-NQ/ĐU.", "km-field--bad", "error-number");
        assertThat(html).containsAnyOf("value=\"b\"", ">b<");
    }

    @Test
    void theReasonIsBoundToTheOutcomesThatNeedIt() {
        String html = render("fragments/field", Set.of("reason"), Map.of("outcomes", "returned,refused"));

        assertThat(html).contains("data-shown-when=\"outcome=returned,refused\"", "name=\"reason\"", "20 ký tự");
    }

    @Test
    void theErrorSummaryLeadsToTheFields() {
        var errors = Map.of("number", "Hãy ghi số theo dạng 15-NQ/ĐU.");

        String html = render("fragments/parts", Set.of("errorSummary"), Map.of("errors", errors));

        assertThat(html).contains("href=\"#field-number\"", "Hãy ghi số theo dạng 15-NQ/ĐU.");
    }

    @Test
    void thePagerKeepsTheFilters() {
        Map<String, Object> model = Map.of("page", 4, "pages", 12, "total", 231, "url", "/dossiers?year=2023");

        String html = render("fragments/parts", Set.of("pager"), model);

        assertThat(html).contains("231 mục, trang 5/12", "/dossiers?year=2023&amp;page=5", "aria-current=\"page\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"403", "404", "409", "4xx", "5xx"})
    void anErrorPageSaysWhatToDoAndLeadsBack(String code) {
        String vietnamese = render("error/" + code, Set.of(), Map.of());
        String english = render("error/" + code, Set.of(), Map.of(), Locale.ENGLISH);

        assertThat(vietnamese).contains("<html", "Về Việc của tôi").doesNotContain("??");
        assertThat(english).contains("To my work").doesNotContain("??", "Hãy ");
    }

    @Test
    void anErrorPageGivesTheSentenceOfTheRuleWhenThereIsOne() {
        String html = render("error/409", Set.of(), Map.of("detail", "Việc này đã có người nhận."));

        assertThat(html).contains("Việc này đã có người nhận.");
    }

    @Test
    void demonstrationAccountsStandOnTheSignInPageOnlyWhenThereAreSome() {
        var accounts = List.of(new DemoAccount("ward-police.nghi-huong", "Cán bộ Công an phường Nghi Hương"));

        String demonstration = render("login", Set.of(), Map.of("demoAccounts", accounts));
        String ordinary = render("login", Set.of(), Map.of());

        assertThat(demonstration).contains("data-value=\"ward-police.nghi-huong\"");
        assertThat(ordinary).contains("name=\"password\"").doesNotContain("data-fills");
    }

    @Test
    void theHeadShowsCockpitToAdministratorsOnly() {
        var officer = Map.of("displayName", "Cán bộ", "posts", List.of("Công an phường"), "administrator", false);
        var administrator = Map.of("displayName", "Quản trị", "posts", List.of(), "administrator", true);

        assertThat(render("error/404", Set.of(), Map.of("officer", officer)))
                .contains("Tasklist", "Công an phường")
                .doesNotContain("Cockpit");
        assertThat(render("error/404", Set.of(), Map.of("officer", administrator)))
                .contains("Cockpit", "Chưa giữ chức vụ nào");
    }

    @Test
    void everyTextIsThereInBothLanguages() {
        Set<String> vietnamese =
                ResourceBundle.getBundle("messages/web", Locale.ROOT).keySet();
        var english = ResourceBundle.getBundle("messages/web", Locale.ENGLISH);

        assertThat(english.keySet()).isEqualTo(vietnamese);
        assertThat(english.getString("web.nav.work")).isEqualTo("My work");
    }

    private String render(String template, Set<String> fragment, Map<String, Object> model) {
        return render(template, fragment, model, VIETNAMESE);
    }

    private String render(String template, Set<String> fragment, Map<String, Object> model, Locale locale) {
        var servletContext = new MockServletContext();
        var exchange = JakartaServletWebApplication.buildApplication(servletContext)
                .buildExchange(new MockHttpServletRequest(servletContext), new MockHttpServletResponse());
        Map<String, Object> all = new HashMap<>(model);
        all.put(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME, BEANS);
        return engine.process(template, fragment, new WebContext(exchange, locale, all));
    }

    private static ThymeleafEvaluationContext beans() {
        GenericApplicationContext context = new GenericApplicationContext();
        context.getBeanFactory().registerSingleton("fileLimits", new Limits());
        context.refresh();
        return new ThymeleafEvaluationContext(context, null);
    }

    /** What the fields for files ask of the application. */
    public static class Limits {

        public long largest() {
            return 20_971_520;
        }

        public String accept() {
            return ".pdf";
        }

        public String sentence(Locale locale) {
            return "PDF: tối đa 20 MB.";
        }
    }

    private record DemoAccount(String username, String post) {}
}
