package vn.kieumau.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the guards on what persons ask of the engine in front of its commands. */
@Configuration
class OfficerGuards {

    @Bean
    ProcessEnginePlugin officerGuardsPlugin(ObjectProvider<CaseDirectory> cases) {
        return new AbstractProcessEnginePlugin() {

            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                List<CommandInterceptor> others = configuration.getCustomPreCommandInterceptorsTxRequired();
                List<CommandInterceptor> all = new ArrayList<>(others == null ? List.of() : others);
                all.add(new CommandGate(configuration));
                all.add(new TasksOfTheExcluded(configuration, cases));
                configuration.setCustomPreCommandInterceptorsTxRequired(all);
            }
        };
    }
}
