package vn.kieumau.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.assessment.AssessmentService;
import vn.kieumau.assessment.AssessmentView;
import vn.kieumau.assessment.Stage;
import vn.kieumau.assessment.VerdictResult;
import vn.kieumau.assessment.VerdictView;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.criteria.CriteriaSetView;
import vn.kieumau.criteria.CriterionGroupView;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.criteria.MeasureInput;
import vn.kieumau.criteria.Percent;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.evidence.EvidenceService;
import vn.kieumau.evidence.EvidenceView;
import vn.kieumau.kernel.Texts;

/** Puts together what a stage found about a dossier: a number of queries that does not grow with the criteria. */
@Component
class AssessmentReports {

    private final AssessmentService assessments;
    private final CriteriaService criteria;
    private final EvidenceService evidence;

    AssessmentReports(AssessmentService assessments, CriteriaService criteria, EvidenceService evidence) {
        this.assessments = assessments;
        this.criteria = criteria;
        this.evidence = evidence;
    }

    /** The reports of all stages that have judged, in the order of the way; of the ward's own while none has. */
    @Transactional(readOnly = true)
    public List<AssessmentReport> all(DossierView dossier, Locale locale) {
        List<AssessmentView> rounds = assessments.latest(dossier);
        List<Stage> stages = rounds.isEmpty()
                ? List.of(Stage.WARD)
                : rounds.stream().map(AssessmentView::stage).toList();
        Source source = new Source(
                dossier, criteria.require(dossier.criteriaSetId()), rounds, evidence.of(dossier.number()), locale);
        return stages.stream().map(source::report).toList();
    }

    /** What one dossier is reported from. */
    private record Source(
            DossierView dossier,
            CriteriaSetView set,
            List<AssessmentView> rounds,
            List<EvidenceView> evidence,
            Locale locale) {

        AssessmentReport report(Stage stage) {
            AssessmentView own = round(stage);
            AssessmentView below = below(stage);
            List<AssessmentReport.Group> groups =
                    set.groups().stream().map(group -> group(group, own, below)).toList();
            return new AssessmentReport(
                    dossier,
                    set,
                    stage,
                    own == null ? 0 : own.round(),
                    own != null && own.closed(),
                    own == null
                            ? ""
                            : Percent.withFraction(
                                    own.score().met(), own.score().applicable()),
                    own == null ? 0 : own.score().basicallyMet(),
                    set.criteria().size() - (own == null ? 0 : own.score().judged()),
                    below == null
                            ? null
                            : Texts.in(
                                    locale, "assessment.stage." + below.stage().key()),
                    own == null ? "" : Objects.requireNonNullElse(own.conclusion(), ""),
                    own == null || own.proposal() == null
                            ? ""
                            : Texts.in(
                                    locale,
                                    "assessment.proposal." + own.proposal().key()),
                    groups);
        }

        private AssessmentView round(Stage stage) {
            return rounds.stream()
                    .filter(one -> one.stage() == stage)
                    .findFirst()
                    .orElse(null);
        }

        /** The baseline is where the ward began: nobody has to explain a difference from it. */
        private AssessmentView below(Stage stage) {
            AssessmentView nearest = null;
            for (AssessmentView one : rounds) {
                if (one.stage() != Stage.BASELINE && one.stage().compareTo(stage) < 0) {
                    nearest = one;
                }
            }
            return nearest;
        }

        private AssessmentReport.Group group(CriterionGroupView group, AssessmentView own, AssessmentView below) {
            List<AssessmentReport.Row> rows = group.criteria().stream()
                    .map(criterion -> row(criterion, verdict(own, criterion), verdict(below, criterion)))
                    .toList();
            return new AssessmentReport.Group(group.title(), own == null ? "" : score(group.criteria(), own), rows);
        }

        private String score(Collection<CriterionView> of, AssessmentView own) {
            int met = 0;
            int applicable = 0;
            for (CriterionView criterion : of) {
                VerdictResult result = own.resultOf(criterion.key());
                met += result == VerdictResult.MET ? 1 : 0;
                applicable += result != null && result.leaves(set.denominator()) ? 0 : 1;
            }
            return Percent.withFraction(met, applicable);
        }

        private static VerdictView verdict(AssessmentView round, CriterionView criterion) {
            return round == null ? null : round.verdicts().get(criterion.key());
        }

        private AssessmentReport.Row row(CriterionView criterion, VerdictView own, VerdictView below) {
            return new AssessmentReport.Row(
                    criterion.label(),
                    criterion.title(),
                    criterion.measure().requirementIn(locale),
                    criterion.illustrative(),
                    words(own),
                    own == null ? "" : figures(criterion, own.measured()),
                    own == null ? "" : own.finding(),
                    own == null ? "" : own.note(),
                    proofs(criterion.key()),
                    below == null ? "" : words(below),
                    own != null && below != null && own.result() != below.result());
        }

        private String words(VerdictView verdict) {
            return verdict == null
                    ? Texts.in(locale, "report.not_judged")
                    : Texts.in(locale, "assessment.result." + verdict.result().key());
        }

        private String figures(CriterionView criterion, Map<String, String> measured) {
            return criterion.measure().inputs().stream()
                    .filter(input -> measured.containsKey(input.name()))
                    .map(input -> input.labelIn(locale) + ": " + figure(input, measured.get(input.name())))
                    .collect(Collectors.joining("; "));
        }

        private String figure(MeasureInput input, String typed) {
            return input.kind() == MeasureInput.Kind.YES_NO
                    ? Texts.in(locale, "yes".equals(typed) ? "report.yes" : "report.no")
                    : typed;
        }

        private List<String> proofs(String criterion) {
            List<String> names = new ArrayList<>();
            evidence.stream().filter(one -> one.criteria().contains(criterion)).forEach(one -> names.add(proof(one)));
            return names;
        }

        /** A rejected proof says so, lest it be counted on paper. */
        private String proof(EvidenceView one) {
            String name = one.file() == null ? one.explanation() : one.file().name();
            return one.state().counts() ? name : name + " (" + one.state().labelIn(locale) + ")";
        }
    }
}
