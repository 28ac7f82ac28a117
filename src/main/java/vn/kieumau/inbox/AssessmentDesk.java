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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.kieumau.account.TechnicalAccount;
import vn.kieumau.assessment.workflow.AssessmentEntry;
import vn.kieumau.assessment.workflow.AssessmentSheet;
import vn.kieumau.assessment.workflow.CheckedEntries;
import vn.kieumau.assessment.workflow.OfflineAssessment;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.engine.DraftMerge;
import vn.kieumau.engine.OpenStep;
import vn.kieumau.engine.OpenSteps;
import vn.kieumau.engine.ProgramDrafts;
import vn.kieumau.engine.StepVariables;
import vn.kieumau.kernel.RuleViolation;

/** Entries of an assessment that come from outside its page; every act first asks whether the step is the officer's. */
@Component
class AssessmentDesk {

    private static final TypeReference<List<AssessmentEntry>> ENTRIES = new TypeReference<>() {};

    private static final String ASSESS = "assess";
    private static final String WARD = "ward";

    private final OpenSteps steps;
    private final ProgramDrafts drafts;
    private final OfflineAssessment offline;
    private final AssessmentSheet sheets;
    private final ObjectMapper json;

    AssessmentDesk(
            OpenSteps steps,
            ProgramDrafts drafts,
            OfflineAssessment offline,
            AssessmentSheet sheets,
            ObjectMapper json) {
        this.steps = steps;
        this.drafts = drafts;
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
        return of(level, steps.ofCase(number, ASSESS));
    }

    /** The same for a program whose business the dossier is; above the ward only steps that wait at its own unit. */
    List<OpenStep> ofLevel(String number, String level, TechnicalAccount program) {
        String unit = WARD.equals(level) ? null : program.unitCode();
        return of(level, steps.ofCaseForProgram(number, ASSESS, unit, program.name()));
    }

    private static List<OpenStep> of(String level, List<OpenStep> open) {
        String wanted = WARD.equals(level) ? null : level;
        return open.stream()
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

    /** Saves what was checked for a program, with a mark for the person who completes the step. */
    void save(OpenStep step, CheckedEntries checked, TechnicalAccount program) {
        Set<String> keys = checked.changes().stream()
                .map(CheckedEntries.Change::key)
                .collect(Collectors.toCollection(TreeSet::new));
        drafts.write(step, checked.fields(), keys, program.name(), program.owner());
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
