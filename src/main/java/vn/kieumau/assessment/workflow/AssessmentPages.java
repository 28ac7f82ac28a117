package vn.kieumau.assessment.workflow;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.kieumau.assessment.AssessmentService;
import vn.kieumau.assessment.AssessmentView;
import vn.kieumau.assessment.OpenRequests;
import vn.kieumau.assessment.Stage;
import vn.kieumau.assessment.VerdictView;
import vn.kieumau.assessment.workflow.DocumentDates.Found;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.criteria.CriterionGroupView;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFormData;
import vn.kieumau.evidence.EvidenceView;

/** Fills the page on which a ward reviews or assesses its criteria, with a fixed number of queries. */
@Component
class AssessmentPages implements StepFormData {

    private static final String ASSESS = "assess";

    private final DossierService dossiers;
    private final CriteriaService criteria;
    private final AssessmentService assessments;
    private final EvidenceTray trays;
    private final DocumentCheck documents;
    private final DocumentDates dates;
    private final PreviousCycle previous;
    private final ObjectProvider<OpenRequests> requests;

    AssessmentPages(
            DossierService dossiers,
            CriteriaService criteria,
            AssessmentService assessments,
            EvidenceTray trays,
            DocumentCheck documents,
            DocumentDates dates,
            PreviousCycle previous,
            ObjectProvider<OpenRequests> requests) {
        this.dossiers = dossiers;
        this.criteria = criteria;
        this.assessments = assessments;
        this.trays = trays;
        this.documents = documents;
        this.dates = dates;
        this.previous = previous;
        this.requests = requests;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ASSESS, "review-baseline");
    }

    @Override
    public Map<String, Object> data(StepContext context) {
        return data(context, Map.of());
    }

    @Override
    public Map<String, Object> data(StepContext context, Map<String, String> fields) {
        if (context.level() != null) {
            return Map.of();
        }
        return Map.of(
                "page", page(context, fields),
                "issuers", documents.placeOf(context.caseFacts()).issuers());
    }

    private AssessmentPage page(StepContext context, Map<String, String> fields) {
        DossierView dossier = dossiers.require(context.caseFacts().id());
        boolean proving = ASSESS.equals(context.parameter("step"));
        List<CriterionGroupView> groups =
                criteria.require(dossier.criteriaSetId()).groups();
        List<CriterionView> all =
                groups.stream().flatMap(group -> group.criteria().stream()).toList();
        List<TrayFile> tray = proving ? trays.files(context, fields, all) : List.of();
        Rows rows = new Rows(
                fields,
                tray,
                proving,
                proving ? verdicts(dossier) : Map.of(),
                requested(dossier.id()),
                proving ? trays.refusedWords(dossier.number()) : Map.of(),
                dates.of(context.caseFacts(), all, tray, proving));
        return new AssessmentPage(
                proving,
                groups.stream()
                        .map(group -> new AssessmentPage.Group(
                                group.key(),
                                group.title(),
                                group.criteria().stream().map(rows::of).toList()))
                        .toList(),
                tray,
                proving ? trays.removed(dossier.number()) : List.of(),
                proving ? previous.numberFor(dossier.id()).orElse(null) : null);
    }

    private Map<String, VerdictView> verdicts(DossierView dossier) {
        return assessments
                .latest(dossier, Stage.BASELINE)
                .map(AssessmentView::verdicts)
                .orElseGet(Map::of);
    }

    private Set<String> requested(long dossierId) {
        Set<String> keys = new HashSet<>();
        requests.forEach(one -> keys.addAll(one.of(dossierId)));
        return keys;
    }

    /** Makes the rows out of what was read once for all of them. */
    private record Rows(
            Map<String, String> fields,
            List<TrayFile> tray,
            boolean proving,
            Map<String, VerdictView> below,
            Set<String> requested,
            Map<String, EvidenceView> refused,
            Map<String, List<Found>> dates) {

        AssessmentPage.Row of(CriterionView criterion) {
            String key = criterion.key();
            List<TrayFile> files =
                    tray.stream().filter(file -> file.criteria().contains(key)).toList();
            String note = value("note." + key, "restNote");
            EvidenceView words = refused.get(key);
            boolean rejected = files.stream().anyMatch(file -> file.rejected().contains(key))
                    || words != null && words.explanation().equals(note);
            boolean fileNeeded = proving && criterion.evidenceRequired();
            return new AssessmentPage.Row(
                    criterion,
                    below.get(key),
                    CriterionStatus.of(new CriterionStatus.Facts(
                            value("verdict." + key, "restVerdict"),
                            hasFigures(key),
                            !note.isEmpty(),
                            files.stream().anyMatch(file -> file.countsFor(key))
                                    || !fields.getOrDefault("file." + key, "").isBlank(),
                            proving,
                            fileNeeded,
                            rejected,
                            requested.contains(key))),
                    fileNeeded,
                    files,
                    requested.contains(key),
                    rejected,
                    words,
                    fields.getOrDefault("copied." + key, ""),
                    dates.getOrDefault(key, List.of()).stream()
                            .map(one -> DocumentDates.sentence(one, LocaleContextHolder.getLocale()))
                            .toList());
        }

        private String value(String name, String otherwise) {
            String own = fields.getOrDefault(name, "").strip();
            return own.isEmpty() ? fields.getOrDefault(otherwise, "").strip() : own;
        }

        private boolean hasFigures(String key) {
            return fields.entrySet().stream()
                    .anyMatch(field -> field.getKey().startsWith("value." + key + ".")
                            && !field.getValue().isBlank());
        }
    }
}
