package vn.kieumau.recognition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.assessment.AssessmentService;
import vn.kieumau.assessment.AssessmentView;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.criteria.CriteriaSetView;
import vn.kieumau.dossier.DossierActs;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.dossier.DossierState;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.TrailHead;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.recognition.workflow.RuleTable;

/** Decisions on recognition, and the certificates that follow. */
@Service
public class RecognitionService {

    private final DecisionRepository decisions;
    private final CertificateRepository certificates;
    private final DossierService dossiers;
    private final AssessmentService assessments;
    private final CriteriaService criteria;
    private final RecognitionPolicy policy;
    private final RuleTable rules;
    private final RecognitionReadiness readiness;
    private final RecognisedUnits units;
    private final DossierActs acts;
    private final TrailHead trail;

    RecognitionService(
            DecisionRepository decisions,
            CertificateRepository certificates,
            DossierService dossiers,
            AssessmentService assessments,
            CriteriaService criteria,
            RecognitionPolicy policy,
            RuleTable rules,
            RecognitionReadiness readiness,
            RecognisedUnits units,
            DossierActs acts,
            TrailHead trail) {
        this.decisions = decisions;
        this.certificates = certificates;
        this.dossiers = dossiers;
        this.assessments = assessments;
        this.criteria = criteria;
        this.policy = policy;
        this.rules = rules;
        this.readiness = readiness;
        this.units = units;
        this.acts = acts;
        this.trail = trail;
    }

    /** Keeps a decision; a recognition must satisfy the rule by the verdicts of the highest level. */
    @Transactional
    public void decide(long dossierId, DecisionDetails details, String officer) {
        DossierView dossier = dossiers.require(dossierId);
        switch (details.outcome()) {
            case RECOGNISED -> {
                mustBeRecognisable(dossier);
                units.mustStillBeThere(dossier, details.decidedOn());
                dossiers.become(dossierId, DossierState.RECOGNISED);
            }
            case NOT_RECOGNISED -> dossiers.become(dossierId, DossierState.NOT_RECOGNISED);
            case DEFERRED -> {
                // the dossier stays proposed and is decided again
            }
        }
        decisions.save(new Decision(dossierId, details, readiness.count(dossier).orElse(null), officer));
        acts.done(
                "recognition.decided",
                dossierId,
                Map.of("outcome", details.outcome().key(), "decidedOn", VietnamTime.show(details.decidedOn())));
    }

    /**
     * Announces a recognition under a certificate number that nobody else has. The head of the audit trail is kept with
     * it: whoever holds the certificate can tell whether the trail was cut or written anew since.
     */
    @Transactional
    public void publish(long dossierId, CertificateView certificate) {
        if (certificates.existsByNumber(certificate.number())) {
            throw new RuleViolation("recognition.certificate_used", certificate.number()).at("certificateNumber");
        }
        dossiers.become(dossierId, DossierState.ANNOUNCED);
        TrailHead.Head head = trail.current();
        certificates.save(new Certificate(dossierId, certificate, head));
        acts.done(
                "recognition.announced",
                dossierId,
                Map.of(
                        "certificate",
                        certificate.number(),
                        "decision",
                        certificate.decisionNumber(),
                        "headPosition",
                        String.valueOf(head.position())));
    }

    /** Takes a recognition that is not announced yet back to its decision. */
    @Transactional
    public void reopen(long dossierId) {
        dossiers.become(dossierId, DossierState.PROPOSED);
        acts.done("recognition.reopened", dossierId, Map.of());
    }

    @Transactional(readOnly = true)
    public List<DecisionDetails> decisions(long dossierId) {
        return decisions.findByDossierIdOrderById(dossierId).stream()
                .map(Decision::details)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<CertificateView> certificate(long dossierId) {
        return certificates.findById(dossierId).map(Certificate::view);
    }

    private void mustBeRecognisable(DossierView dossier) {
        CriteriaSetView set = criteria.require(dossier.criteriaSetId());
        policy.mustAllow(set);
        List<AssessmentView> all = assessments.latest(dossier);
        if (all.isEmpty()) {
            throw new RuleViolation("recognition.not_assessed");
        }
        rules.of(dossier.modelCode(), set.code()).mustAllow(all, set.criteria(), set.denominator());
    }
}
