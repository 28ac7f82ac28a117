package vn.kieumau.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.application.ProcessApplicationInterface;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the embedded engine is set up beyond {@code application.yml}. */
@Configuration
class EngineConfiguration {

    @Bean
    ProcessEnginePlugin stepsPlugin(
            ObjectProvider<StepRuntime> runtime,
            ObjectProvider<ModelChecks> checks,
            ObjectProvider<ProcessApplicationInterface> application) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                List<BpmnParseListener> listeners = new ArrayList<>(
                        configuration.getCustomPreBPMNParseListeners() == null
                                ? List.of()
                                : configuration.getCustomPreBPMNParseListeners());
                listeners.add(new StepParseListener(runtime, checks, application));
                configuration.setCustomPreBPMNParseListeners(listeners);
                configuration.setCustomPreCommandInterceptorsTxRequired(
                        first(configuration.getCustomPreCommandInterceptorsTxRequired()));
            }

            private List<CommandInterceptor> first(List<CommandInterceptor> others) {
                List<CommandInterceptor> all = new ArrayList<>(List.of(new PlainWordsInterceptor()));
                all.addAll(others == null ? List.of() : others);
                return all;
            }
        };
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
