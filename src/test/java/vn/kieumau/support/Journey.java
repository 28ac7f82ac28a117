package vn.kieumau.support;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.dossier.DossierState;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.evidence.FileService;

/**
 * Takes a dossier on its way through the engine, each step done by an officer of the role that it is for. What a step
 * asks for is filled in as an officer of phường Nghi Hương would in 2023; a test changes only what it is about.
 */
public class Journey {

    private final ProcessEngine engine;
    private final FileService files;
    private final DossierService dossiers;
    private final DossierView opened;

    Journey(ProcessEngine engine, FileService files, DossierService dossiers, DossierView opened) {
        this.engine = engine;
        this.files = files;
        this.dossiers = dossiers;
        this.opened = opened;
    }

    public DossierView dossier() {
        return dossiers.require(opened.id());
    }

    public String number() {
        return opened.number();
    }

    public DossierState state() {
        return dossier().state();
    }

    /** Ids of the open steps, each once, in alphabetical order. */
    public List<String> openSteps() {
        return tasks().stream()
                .map(Task::getTaskDefinitionKey)
                .distinct()
                .sorted()
                .toList();
    }

    public List<Task> tasks() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number())
                .list();
    }

    public Task task(String step) {
        return tasks().stream()
                .filter(task -> task.getTaskDefinitionKey().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError(step + " is not open, but " + openSteps()));
    }

    /** Completes one open instance of a step with the usual values. */
    public Journey complete(String step) {
        return complete(step, Map.of());
    }

    /** Completes one open instance of a step; the given values go over the usual ones. */
    public Journey complete(String step, Map<String, ?> changed) {
        Map<String, Object> fields = new HashMap<>(StepValues.usual(step, opened.cycleYear(), this::upload));
        if ("conclude_appraisal".equals(step) && "B".equals(opened.modelCode())) {
            StepValues.voteSecretly(fields);
        }
        fields.putAll(changed);
        return completeWith(task(step), fields);
    }

    /** Completes every open instance of a step. */
    public Journey completeAll(String step) {
        while (openSteps().contains(step)) {
            complete(step);
        }
        return this;
    }

    /** Returns a step for a reason that is long enough. */
    public Journey giveBack(String step, String outcome) {
        return completeWith(task(step), Map.of("outcome", outcome, "reason", "Cần bổ sung căn cứ và số liệu cụ thể."));
    }

    /** Submits once more after a return: the next tờ trình has a number of its own. */
    public Journey submitAgain(String number) {
        return complete("self_assess").complete("review_meeting").complete("submit_dossier", Map.of("number", number));
    }

    /** Completes exactly with these fields, by an officer who holds one of the task's roles and did nothing before. */
    public Journey completeWith(Task task, Map<String, Object> fields) {
        return as(task, () -> {
            engine.getTaskService().complete(task.getId(), fields);
            return this;
        });
    }

    /** Completes a task as one certain person who holds its posts. */
    public Journey asPerson(String username, Task task, Map<String, ?> fields) {
        engine.getIdentityService().setAuthentication(username, groups(task));
        try {
            engine.getTaskService().complete(task.getId(), new HashMap<>(fields));
            return this;
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** Does something as an officer of the task's role. */
    public <T> T as(Task task, Supplier<T> work) {
        List<String> groups = groups(task);
        engine.getIdentityService().setAuthentication("officer." + task.getTaskDefinitionKey(), groups);
        try {
            return work.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    public List<String> groups(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .collect(Collectors.toList());
    }

    /** Completes whatever is open with the usual values until a step is open; signatures come before their close. */
    public Journey upTo(String step) {
        for (List<String> open = openSteps(); !open.contains(step); open = openSteps()) {
            if (open.isEmpty()) {
                throw new AssertionError(number() + " has ended without " + step);
            }
            complete(open.contains("sign_commitment") ? "sign_commitment" : open.get(0));
        }
        return this;
    }

    /** From the opening to the commitments, closed with all signatures. */
    public Journey upToTheCommitments() {
        return complete("draft_resolution")
                .complete("issue_resolution")
                .complete("draft_plan")
                .complete("issue_plan")
                .complete("appoint_committee")
                .complete("number_committee_decision")
                .complete("review_baseline")
                .complete("confirm_baseline")
                .complete("choose_parties");
    }

    /** From the opening to the submission. */
    public Journey upToTheSubmission() {
        return upToTheCommitments()
                .completeAll("sign_commitment")
                .complete("close_commitments")
                .complete("report_progress")
                .complete("self_assess")
                .complete("review_meeting")
                .complete("submit_dossier");
    }

    /** A level receives, appraises and passes the dossier on. */
    public Journey passTheLevel() {
        return appraise().complete("approve_appraisal");
    }

    /** A level receives the dossier and concludes its appraisal. */
    public Journey appraise() {
        return complete("receive_dossier").completeAll("appraise_group").complete("conclude_appraisal");
    }

    /** From the opening to the recogniser, through the district and the province. */
    public Journey upToTheDecision() {
        return upToTheSubmission().passTheLevel().passTheLevel();
    }

    /** Keeps a small PDF for this dossier and answers with its id. */
    public String upload() {
        return upload(SmallFiles.pdf());
    }

    /** The id of a file whose bytes are those of no other. */
    public String uploadAnother() {
        String remark = "\n% " + UUID.randomUUID() + "\n";
        return upload(new String(SmallFiles.pdf(), StandardCharsets.US_ASCII)
                .replaceFirst("\n", remark)
                .getBytes(StandardCharsets.US_ASCII));
    }

    private String upload(byte[] pdf) {
        return files.receive(number(), "van-ban.pdf", pdf.length, new ByteArrayInputStream(pdf), "test")
                .id()
                .toString();
    }
}
