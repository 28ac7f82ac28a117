package vn.kieumau.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.account.Role;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.account.TechnicalAccount;
import vn.kieumau.assessment.AssessmentService;
import vn.kieumau.assessment.AssessmentView;
import vn.kieumau.assessment.VerdictView;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.criteria.CriteriaSetView;
import vn.kieumau.criteria.CriterionGroupView;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.criteria.Percent;
import vn.kieumau.document.DocumentService;
import vn.kieumau.document.DocumentView;
import vn.kieumau.dossier.DossierDirectory;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.dossier.Timeline;
import vn.kieumau.dossier.TimelineView;
import vn.kieumau.dossier.workflow.WhereItStands;
import vn.kieumau.dossier.workflow.WhereItStands.OpenStepView;
import vn.kieumau.kernel.Texts;

/** Gathers what the features know of one dossier. */
@Component
class DossierDetails {

    private final DossierDirectory directory;
    private final WhereItStands whereItStands;
    private final CriteriaService criteria;
    private final AssessmentService assessments;
    private final DocumentService documents;
    private final Timeline timeline;

    DossierDetails(
            DossierDirectory directory,
            WhereItStands whereItStands,
            CriteriaService criteria,
            AssessmentService assessments,
            DocumentService documents,
            Timeline timeline) {
        this.directory = directory;
        this.whereItStands = whereItStands;
        this.criteria = criteria;
        this.assessments = assessments;
        this.documents = documents;
        this.timeline = timeline;
    }

    @Transactional(readOnly = true)
    public DossierDetail of(String number, SignedInOfficer officer, Locale locale) {
        return detail(directory.require(number, officer), true, locale);
    }

    /** What drafting an assessment takes: criteria and verdicts, without open steps, documents and what people did. */
    @Transactional(readOnly = true)
    public DossierDetail of(String number, TechnicalAccount program, Locale locale) {
        return detail(directory.require(number, program.reach()), false, locale);
    }

    private DossierDetail detail(DossierView dossier, boolean whole, Locale locale) {
        String number = dossier.number();
        CriteriaSetView set = criteria.require(dossier.criteriaSetId());
        List<AssessmentView> stages = assessments.latest(dossier);
        Optional<AssessmentView> last =
                stages.isEmpty() ? Optional.empty() : Optional.of(stages.get(stages.size() - 1));
        return new DossierDetail(
                DossierItem.of(dossier, locale),
                dossier.submissions(),
                dossier.recogniserTitle(),
                whole
                        ? whereItStands.openSteps(number).stream()
                                .map(step -> step(step, locale))
                                .toList()
                        : List.of(),
                criteriaSet(set),
                last.map(one -> Query.key(one.stage())).orElse(null),
                last.map(one -> one.score().met()).orElse(0),
                last.map(one -> one.score().applicable()).orElse(set.criteria().size()),
                last.map(one -> one.score().percent()).map(Percent::value).orElse(null),
                set.groups().stream()
                        .flatMap(group -> criteria(group, stages, locale))
                        .toList(),
                whole
                        ? documents.of(number).stream()
                                .map(DossierDetails::document)
                                .toList()
                        : List.of(),
                whole
                        ? timeline.of(dossier.id()).stream()
                                .map(line -> event(line, locale))
                                .toList()
                        : List.of());
    }

    private static DossierDetail.Step step(OpenStepView step, Locale locale) {
        return new DossierDetail.Step(
                step.stepId(),
                step.name(),
                step.roles().stream()
                        .flatMap(key -> Role.of(key).stream())
                        .map(role -> new DossierDetail.WaitingRole(role.key(), role.labelIn(locale)))
                        .toList());
    }

    private static DossierDetail.CriteriaSet criteriaSet(CriteriaSetView set) {
        return new DossierDetail.CriteriaSet(
                set.code(),
                set.version(),
                set.title(),
                set.illustrative(),
                set.legalBasis(),
                set.criteria().size());
    }

    private static Stream<DossierDetail.Criterion> criteria(
            CriterionGroupView group, List<AssessmentView> stages, Locale locale) {
        return group.criteria().stream()
                .map(criterion -> new DossierDetail.Criterion(
                        criterion.key(),
                        criterion.label(),
                        group.title(),
                        criterion.title(),
                        criterion.illustrative(),
                        verdicts(criterion, stages, locale)));
    }

    private static List<DossierDetail.Verdict> verdicts(
            CriterionView criterion, List<AssessmentView> stages, Locale locale) {
        return stages.stream()
                .filter(stage -> stage.verdicts().containsKey(criterion.key()))
                .map(stage -> verdict(stage, stage.verdicts().get(criterion.key()), locale))
                .toList();
    }

    private static DossierDetail.Verdict verdict(AssessmentView stage, VerdictView verdict, Locale locale) {
        return new DossierDetail.Verdict(
                Query.key(stage.stage()),
                Texts.in(locale, "assessment.stage." + stage.stage().key()),
                stage.round(),
                Query.key(verdict.result()),
                Texts.in(locale, "assessment.result." + verdict.result().key()),
                verdict.finding(),
                verdict.note(),
                verdict.legalBasis(),
                verdict.approvedBy(),
                verdict.judgedAt());
    }

    private static DossierDetail.Document document(DocumentView document) {
        return new DossierDetail.Document(
                document.type(),
                document.number(),
                document.issuedOn(),
                document.issuer(),
                document.signer(),
                document.subject(),
                Query.key(document.state()));
    }

    private static DossierDetail.Event event(TimelineView line, Locale locale) {
        return new DossierDetail.Event(
                line.at(),
                line.actor(),
                line.post(),
                line.stepId(),
                line.what(),
                line.subject(),
                line.outcome(),
                line.outcome().isEmpty() ? "" : Texts.in(locale, "dossier.outcome." + line.outcome()),
                line.detail());
    }
}
