package vn.kieumau.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kieumau.commitment.CommitmentService;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;

@KieuMauTest
class CompletionRaceTest {

    private static final int COLLEAGUES = 4;

    @Autowired
    private Journeys journeys;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private CommitmentService commitments;

    @Test
    void oneOfSeveralCompletionsAtTheSameMomentWinsAndTheOthersAreToldSo() throws Exception {
        Journey journey = journeys.aDossier().upTo("choose_parties");
        Task task = journey.task("choose_parties");
        List<String> groups = journey.groups(task);
        Callable<String> completion = () -> complete(task, groups);
        ExecutorService colleagues = Executors.newFixedThreadPool(COLLEAGUES);

        List<Future<String>> answers = colleagues.invokeAll(List.of(completion, completion, completion, completion));
        colleagues.shutdown();

        assertThat(answers).extracting(Future::get).filteredOn("done"::equals).hasSize(1);
        assertThat(answers)
                .extracting(Future::get)
                .filteredOn("refused"::equals)
                .hasSize(COLLEAGUES - 1);
        assertThat(commitments.of(journey.dossier().id()).orElseThrow().parties())
                .hasSize(2);
    }

    private String complete(Task task, List<String> groups) {
        engine.getIdentityService().setAuthentication("officer", groups);
        try {
            engine.getTaskService()
                    .complete(
                            task.getId(),
                            Map.of("contents", "Một nội dung", "otherParties", "Hội Phụ nữ\nĐoàn Thanh niên"));
            return "done";
        } catch (RuleViolation told) {
            return "refused";
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
