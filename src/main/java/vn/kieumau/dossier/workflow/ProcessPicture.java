package vn.kieumau.dossier.workflow;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.kieumau.engine.WithoutOfficer;
import vn.kieumau.kernel.NotFound;

/** The main model of a dossier with what it has passed and where it stands, also after its end. */
@Component
public class ProcessPicture {

    private static final String INSIDE_ITS_INSTANCES = "#multiInstanceBody";

    private final HistoryService history;
    private final RepositoryService repository;
    private final WithoutOfficer engine;

    ProcessPicture(@Lazy HistoryService history, @Lazy RepositoryService repository, WithoutOfficer engine) {
        this.history = history;
        this.repository = repository;
        this.engine = engine;
    }

    /** The version of the model by which the dossier runs, as BPMN XML. */
    public String diagram(String number) {
        return engine.run(() -> {
            String definition = instance(number)
                    .map(HistoricProcessInstance::getProcessDefinitionId)
                    .orElseThrow(() -> new NotFound("dossier.unknown", number));
            return Bpmn.convertToString(repository.getBpmnModelInstance(definition));
        });
    }

    /** What the dossier has passed and where it stands. */
    public Marks marks(String number) {
        return engine.run(() -> {
            List<HistoricActivityInstance> all = instance(number)
                    .map(instance -> history.createHistoricActivityInstanceQuery()
                            .processInstanceId(instance.getId())
                            .list())
                    .orElseGet(List::of);
            return new Marks(ids(all, true), ids(all, false));
        });
    }

    private Optional<HistoricProcessInstance> instance(String number) {
        return Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey("recognition")
                .singleResult());
    }

    private static List<String> ids(List<HistoricActivityInstance> activities, boolean ended) {
        return activities.stream()
                .filter(activity -> (activity.getEndTime() != null && !activity.isCanceled()) == ended)
                .filter(activity -> ended || activity.getEndTime() == null)
                .map(activity -> activity.getActivityId().replace(INSIDE_ITS_INSTANCES, ""))
                .distinct()
                .toList();
    }

    /**
     * Ids of elements of the main model.
     *
     * @param passed what was completed at least once
     * @param current where the tokens are
     */
    public record Marks(List<String> passed, List<String> current) {}
}
