package vn.kieumau.engine.guard;

import jakarta.servlet.Filter;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.kieumau.kernel.RuleViolation;

/** Closes the places where the engine would run what a model, a query or a variable brings along. */
@Configuration
class GuardConfiguration {

    static final int MOST_RESULTS = 1_000;

    @Bean
    ProcessEnginePlugin guardsPlugin(ApplicationContext context) {
        BeansForModels beans = new BeansForModels(context);
        ModelExpressions language = new ModelExpressions(beans);
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                closeExpressions(engine, beans, language);
                engine.setCustomPreDeployers(with(engine.getCustomPreDeployers(), new DeploymentGuard(language)));
                engine.setCustomPostDeployers(with(engine.getCustomPostDeployers(), new DeploymentAct(context)));
                engine.setCustomPreCommandInterceptorsTxRequired(
                        with(engine.getCustomPreCommandInterceptorsTxRequired(), new PlainRefusals()));
                closeObjects(engine);
                engine.setQueryMaxResultsLimit(MOST_RESULTS);
            }
        };
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit() {
        return before(new BodyLimit(), "/engine-rest/*", "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<NoBinaryVariables> noBinaryVariables() {
        return before(new NoBinaryVariables(), "/engine-rest/*", "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<PagesOfFilters> pagesOfFilters() {
        return before(new PagesOfFilters(), "/camunda/api/*");
    }

    private static <T extends Filter> FilterRegistrationBean<T> before(T filter, String... addresses) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(addresses);
        return registration;
    }

    private static void closeExpressions(
            ProcessEngineConfigurationImpl engine, BeansForModels beans, ModelExpressions language) {
        engine.setBeans(beans);
        engine.setExpressionManager(new GuardedExpressionManager(beans, language));
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setScriptEngineResolver(new NoScripts());
        // The process application would bring script engines of its own
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setArtifactFactory(new NoClasses());
        engine.setBpmnParseFactory(new NoFormHandlers());
        engine.setDmnElProvider(text -> {
            throw new RuleViolation("engine.guard_runtime", text);
        });
        engine.setCmmnEnabled(false);
        engine.setEnableXxeProcessing(false);
    }

    private static void closeObjects(ProcessEngineConfigurationImpl engine) {
        engine.setVariableTypes(new PlainVariables());
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setDeserializationAllowedPackages("");
        engine.setDeserializationAllowedClasses("");
    }

    private static <T> List<T> with(List<T> others, T one) {
        List<T> all = new ArrayList<>(others == null ? List.of() : others);
        all.add(one);
        return all;
    }
}
