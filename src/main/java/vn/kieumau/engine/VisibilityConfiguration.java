package vn.kieumau.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the engine shows to whom: officers their own tasks, administrators all, and nothing else by default. */
@Configuration
class VisibilityConfiguration {

    @Bean
    ProcessEnginePlugin visibilityPlugin(ObjectProvider<CaseDirectory> cases) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setResourceAuthorizationProvider(new NoTaskGrants());
                engine.setCustomSessionFactories(
                        with(engine.getCustomSessionFactories(), new Manager(TaskManager.class, OwnTaskManager::new)));
                engine.setCommandCheckers(
                        new ArrayList<>(List.of(new TenantCommandChecker(), new OwnTaskChecker(cases))));
                engine.setCustomPreCommandInterceptorsTxRequired(
                        with(engine.getCustomPreCommandInterceptorsTxRequired(), new OfficerReads(engine)));
            }
        };
    }

    private static <T> List<T> with(List<T> others, T one) {
        List<T> all = new ArrayList<>(others == null ? List.of() : others);
        all.add(one);
        return all;
    }

    private record Manager(Class<?> type, Supplier<Session> maker) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return type;
        }

        @Override
        public Session openSession() {
            return maker.get();
        }
    }
}
