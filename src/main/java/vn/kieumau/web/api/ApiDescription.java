package vn.kieumau.web.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.OpenApiLocaleCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ProblemDetail;
import vn.kieumau.account.ForPrograms;
import vn.kieumau.kernel.Texts;

/** What the OpenAPI document says beyond the controllers, in the reader's language. */
@Configuration
class ApiDescription {

    private static final String PROBLEM = "application/problem+json";
    private static final String KEYS = "api.";
    private static final String SESSION = "session";
    private static final String PROGRAM = "program";

    @Bean
    OpenAPI readApi() {
        SecurityScheme session = new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name("JSESSIONID");
        Components components = new Components()
                .addSecuritySchemes(SESSION, session)
                .addSecuritySchemes(
                        PROGRAM,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"));
        ModelConverters.getInstance().read(ProblemDetail.class).forEach(components::addSchemas);
        return new OpenAPI()
                .components(components)
                .addSecurityItem(new SecurityRequirement().addList(SESSION))
                .info(new Info().version("1"));
    }

    @Bean
    OperationCustomizer tellWhatIsForPrograms() {
        return (operation, handler) -> handler.hasMethodAnnotation(ForPrograms.class)
                ? operation
                        .addSecurityItem(new SecurityRequirement().addList(SESSION))
                        .addSecurityItem(new SecurityRequirement().addList(PROGRAM))
                : operation;
    }

    @Bean
    OpenApiLocaleCustomizer describeInTheLanguageOfTheReader() {
        return (document, locale) -> {
            document.getInfo().title(Texts.in(locale, "api.title")).description(Texts.in(locale, "api.description"));
            document.getComponents().getSecuritySchemes().get(SESSION).description(Texts.in(locale, "api.session"));
            document.getComponents().getSecuritySchemes().get(PROGRAM).description(Texts.in(locale, "api.program"));
            document.getTags().forEach(tag -> tag.setDescription(inWords(tag.getDescription(), locale)));
            document.getComponents().getSchemas().values().forEach(schema -> describe(schema, locale));
            document.getPaths().forEach((path, item) -> item.readOperations()
                    .forEach(operation -> complete(operation, path.contains("{"), locale)));
        };
    }

    private static void describe(Schema<?> schema, Locale locale) {
        schema.setDescription(inWords(schema.getDescription(), locale));
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> describe(property, locale));
        }
    }

    /** The annotations name message keys. */
    private static String inWords(String text, Locale locale) {
        return text != null && text.startsWith(KEYS) ? Texts.in(locale, text) : text;
    }

    private static void complete(Operation operation, boolean ofOne, Locale locale) {
        operation.setSummary(inWords(operation.getSummary(), locale));
        operation.setDescription(inWords(operation.getDescription(), locale));
        addLanguage(operation, locale);
        operation
                .getParameters()
                .forEach(parameter -> parameter.setDescription(inWords(parameter.getDescription(), locale)));
        operation.getResponses().remove("default");
        List<String> problems = ofOne ? List.of("401", "404", "406") : List.of("400", "401", "406");
        operation.getResponses().keySet().removeIf(status -> !status.startsWith("2"));
        operation.getResponses().values().forEach(ok -> ok.setDescription(Texts.in(locale, "api.response.200")));
        if (operation.getRequestBody() != null) {
            problems = List.of("400", "401", "403", "404", "422");
        }
        problems.forEach(status -> operation.getResponses().addApiResponse(status, problem(status, locale)));
    }

    private static void addLanguage(Operation operation, Locale locale) {
        boolean there = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(one -> "Accept-Language".equals(one.getName()));
        if (!there) {
            operation.addParametersItem(new HeaderParameter()
                    .name("Accept-Language")
                    .description(Texts.in(locale, "api.parameters.language"))
                    .schema(new StringSchema()._enum(List.of("vi", "en"))._default("vi")));
        }
    }

    private static ApiResponse problem(String status, Locale locale) {
        Schema<?> schema = new Schema<>().$ref("#/components/schemas/ProblemDetail");
        return new ApiResponse()
                .description(Texts.in(locale, "api.response." + status))
                .content(new Content().addMediaType(PROBLEM, new MediaType().schema(schema)));
    }
}
