package vn.kieumau.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.kieumau.engine.DraftMerge;
import vn.kieumau.engine.OpenStep;
import vn.kieumau.engine.OpenSteps;
import vn.kieumau.engine.StepDrafts;
import vn.kieumau.engine.StepVariables;
import vn.kieumau.evidence.FileService;
import vn.kieumau.evidence.FileView;
import vn.kieumau.kernel.RuleViolation;

/** What an officer does with an open step on our own page; every act first asks whether the step is the officer's. */
@Component
class StepDesk {

    private final OpenSteps steps;
    private final StepDrafts drafts;
    private final FileService files;

    StepDesk(OpenSteps steps, StepDrafts drafts, FileService files) {
        this.steps = steps;
        this.drafts = drafts;
        this.files = files;
    }

    OpenStep open(String taskId) {
        return steps.require(taskId);
    }

    DraftMerge saveDraft(String taskId, Map<String, String> fields) {
        return steps.save(steps.require(taskId), fields);
    }

    /**
     * Keeps what was typed and the files that came without JavaScript, and does what the pressed button asks for.
     *
     * @param action the value of the button; empty when the draft is only to be saved
     */
    DraftMerge save(OpenStep step, Map<String, String> typed, Map<String, List<MultipartFile>> sent, String action) {
        DraftMerge merge = steps.save(step, typed);
        sent.forEach((name, parts) -> ids(step, name, parts));
        steps.arrange(step, action);
        return merge;
    }

    FileView receive(String taskId, MultipartFile file) {
        return receive(steps.require(taskId), file);
    }

    /** Keeps what was typed, receives the files that came without JavaScript, and completes. */
    void complete(OpenStep step, Map<String, String> typed, Map<String, List<MultipartFile>> sent) {
        String taskId = step.context().taskId();
        DraftMerge merge = steps.save(step, typed);
        merge.mustNotOverwrite();
        Map<String, String> fields = new LinkedHashMap<>(merge.over(typed));
        fields.remove(StepVariables.DRAFT_VERSION);
        sent.forEach((name, parts) -> fields.put(name, ids(step, name, parts)));
        steps.complete(taskId, fields);
    }

    private String ids(OpenStep step, String name, List<MultipartFile> parts) {
        List<String> ids = new ArrayList<>();
        for (MultipartFile part : parts) {
            try {
                ids.add(receive(step, part).id().toString());
            } catch (RuleViolation violation) {
                throw violation.at(name);
            }
        }
        String received = String.join("\n", ids);
        drafts.save(step.context().taskId(), Map.of(name, received));
        return received;
    }

    private FileView receive(OpenStep step, MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            return files.receive(
                    step.context().caseFacts().number(),
                    file.getOriginalFilename(),
                    file.getSize(),
                    content,
                    step.context().actor());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
