package vn.kieumau.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.kieumau.assessment.workflow.AssessmentEntry;
import vn.kieumau.assessment.workflow.AssessmentSheet;
import vn.kieumau.assessment.workflow.CheckedEntries;
import vn.kieumau.assessment.workflow.OfflineAssessment;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.engine.DraftMerge;
import vn.kieumau.engine.OpenStep;
import vn.kieumau.engine.OpenSteps;
import vn.kieumau.engine.StepVariables;
import vn.kieumau.kernel.RuleViolation;

/** Entries of an assessment that come from outside its page; every act first asks whether the step is the officer's. */
@Component
class AssessmentDesk {

    private static final TypeReference<List<AssessmentEntry>> ENTRIES = new TypeReference<>() {};

    private final OpenSteps steps;
    private final OfflineAssessment offline;
    private final AssessmentSheet sheets;
    private final ObjectMapper json;

    AssessmentDesk(OpenSteps steps, OfflineAssessment offline, AssessmentSheet sheets, ObjectMapper json) {
        this.steps = steps;
        this.offline = offline;
        this.sheets = sheets;
        this.json = json;
    }

    /** @throws RuleViolation when the step judges no criteria */
    OpenStep open(String taskId) {
        OpenStep step = steps.require(taskId);
        if (!offline.serves(step.kind())) {
            throw new RuleViolation("assessment.sheet.no_criteria");
        }
        return step;
    }

    /** The open steps of a level in a dossier that the officer may work on; a level that judges in groups has several. */
    List<OpenStep> ofLevel(String number, String level) {
        String wanted = "ward".equals(level) ? null : level;
        return steps.ofCase(number, "assess").stream()
                .filter(step -> wanted == null
                        ? step.context().level() == null
                        : wanted.equals(step.context().level()))
                .toList();
    }

    List<CriterionView> criteria(OpenStep step) {
        return offline.criteria(step.context());
    }

    void write(OpenStep step, Locale locale, OutputStream out) throws IOException {
        sheets.write(step.context(), steps.fields(step), locale, out);
    }

    List<AssessmentEntry> read(MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw new RuleViolation("assessment.sheet.file_missing").at("file");
        }
        try (InputStream content = file.getInputStream()) {
            return sheets.read(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuleViolation unreadable) {
            throw unreadable.at("file");
        }
    }

    CheckedEntries check(OpenStep step, List<AssessmentEntry> entries, Locale locale) {
        return offline.check(step.context(), steps.fields(step), entries, locale);
    }

    /**
     * Saves what was checked into the draft.
     *
     * @param seen the version of the draft that was checked against; empty when that does not matter
     */
    DraftMerge save(OpenStep step, CheckedEntries checked, String seen) {
        Map<String, String> fields = new LinkedHashMap<>(checked.fields());
        if (!seen.isEmpty()) {
            fields.put(StepVariables.DRAFT_VERSION, seen);
        }
        return steps.save(step, fields);
    }

    String version(OpenStep step) {
        return steps.fields(step).get(StepVariables.DRAFT_VERSION);
    }

    String pack(List<AssessmentEntry> entries) {
        try {
            return json.writeValueAsString(entries);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    List<AssessmentEntry> unpack(String packed) {
        try {
            List<AssessmentEntry> entries = json.readValue(packed, ENTRIES);
            if (entries != null && !entries.contains(null)) {
                return entries;
            }
        } catch (JsonProcessingException broken) {
            // answered by the same sentence as nothing at all
        }
        throw new RuleViolation("assessment.sheet.file_missing").at("file");
    }
}
