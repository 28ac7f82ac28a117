package vn.kieumau.account.bridge;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.kieumau.account.Colleagues;
import vn.kieumau.account.OfficerService;
import vn.kieumau.account.SignedInOfficer;

/** Gives the engine our accounts in place of its own user tables. */
@Configuration
class IdentityBridge {

    @Bean
    ProcessEnginePlugin identityBridgePlugin(
            ObjectProvider<OfficerService> officers, ObjectProvider<Colleagues> colleagues) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setIdentityProviderSessionFactory(new Factory(officers, colleagues, configuration));
                configuration.setAdminGroups(List.of(SignedInOfficer.ENGINE_ADMINISTRATORS));
            }

            @Override
            public void postProcessEngineBuild(ProcessEngine engine) {
                new EngineGrants(engine.getAuthorizationService()).ensure();
            }
        };
    }

    private record Factory(
            ObjectProvider<OfficerService> officers,
            ObjectProvider<Colleagues> colleagues,
            ProcessEngineConfigurationImpl engine)
            implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return ReadOnlyIdentityProvider.class;
        }

        @Override
        public Session openSession() {
            return new OfficerIdentityProvider(
                    new VisibleOfficers(officers.getObject(), colleagues.getObject(), engine.getIdentityService()));
        }
    }
}
