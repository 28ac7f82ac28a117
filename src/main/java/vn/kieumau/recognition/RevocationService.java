package vn.kieumau.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.account.Action;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.dossier.DossierActs;
import vn.kieumau.dossier.DossierDirectory;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.dossier.DossierState;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.dossier.Timeline;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;

/** Revocations of recognitions: begun, proposed, answered, decided and numbered. */
@Service
public class RevocationService {

    private final RevocationRepository revocations;
    private final DossierDirectory directory;
    private final DossierService dossiers;
    private final RevocationDecider deciders;
    private final DossierActs acts;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RevocationService(
            RevocationRepository revocations,
            DossierDirectory directory,
            DossierService dossiers,
            RevocationDecider deciders,
            DossierActs acts,
            Timeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.revocations = revocations;
        this.directory = directory;
        this.dossiers = dossiers;
        this.deciders = deciders;
        this.acts = acts;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** Begins the revocation of an announced recognition; its process starts in the same transaction. */
    @Transactional
    public void begin(String number, SignedInOfficer officer) {
        DossierView dossier = directory.require(number, officer);
        if (directory
                .reaching(dossier, Action.RECOGNITION_REVOKE, officer.posts())
                .isEmpty()) {
            throw new NotFound("dossier.unknown", number);
        }
        mustBeRevocable(dossier);
        try {
            revocations.saveAndFlush(
                    new Revocation(dossier.id(), deciders.of(dossier), officer.getUsername(), clock.instant()));
        } catch (DataIntegrityViolationException atTheSameMoment) {
            throw new RuleViolation("recognition.revocation.open_already", number);
        }
        timeline.add(dossier.id(), officer.getUsername(), "recognition.revocation.begun", "", "");
        acts.done("recognition.revocation_begun", dossier.id(), Map.of());
        events.publishEvent(new RevocationBegun(dossier.id(), number, dossier.unitCode()));
    }

    /** Refuses what cannot be revoked: only an announced recognition can, and only once at a time. */
    @Transactional(readOnly = true)
    public void mustBeRevocable(DossierView dossier) {
        if (dossier.state() != DossierState.ANNOUNCED) {
            throw new RuleViolation("recognition.revocation.only_announced", dossier.number());
        }
        if (findOpen(dossier.id()).isPresent()) {
            throw new RuleViolation("recognition.revocation.open_already", dossier.number());
        }
    }

    @Transactional
    public void propose(long dossierId, RevocationProposal proposal) {
        open(dossierId).propose(proposal);
        acts.done(
                "recognition.revocation_proposed",
                dossierId,
                Map.of("basis", proposal.legalBasis(), "answerBy", VietnamTime.show(proposal.answerBy())));
    }

    @Transactional
    public void drop(long dossierId) {
        open(dossierId).drop();
        acts.done("recognition.revocation_dropped", dossierId, Map.of());
    }

    /** @param file null when the unit encloses none */
    @Transactional
    public void answer(long dossierId, String opinion, UUID file) {
        open(dossierId).answer(opinion, file);
        acts.done("recognition.revocation_answered", dossierId, Map.of());
    }

    /** The unit had its time and has not answered. */
    @Transactional
    public void recordSilence(long dossierId) {
        Revocation revocation = open(dossierId);
        timeline.add(
                dossierId,
                Timeline.SYSTEM,
                "recognition.revocation.silence",
                "",
                VietnamTime.show(revocation.view().answerBy()));
    }

    @Transactional
    public void giveBack(long dossierId) {
        open(dossierId).giveBack();
        acts.done("recognition.revocation_returned", dossierId, Map.of());
    }

    @Transactional
    public void decide(long dossierId, RevocationDecision decision) {
        open(dossierId).decide(decision);
        acts.done(
                "recognition.revocation_decided",
                dossierId,
                Map.of(
                        "outcome",
                        decision.revoked() ? "revoked" : "kept",
                        "decidedOn",
                        VietnamTime.show(decision.decidedOn())));
    }

    /** Takes a decision that is not numbered yet back to who decides. */
    @Transactional
    public void reopen(long dossierId) {
        open(dossierId).reopen();
        acts.done("recognition.revocation_reopened", dossierId, Map.of());
    }

    /** From here on the recognition is revoked. */
    @Transactional
    public void publish(long dossierId, String decisionNumber, LocalDate issuedOn, String announcement) {
        open(dossierId).publish(decisionNumber, issuedOn, announcement);
        dossiers.become(dossierId, DossierState.REVOKED);
        acts.changed(
                "recognition.revoked",
                dossierId,
                Map.of("state", DossierState.ANNOUNCED.name()),
                Map.of("state", DossierState.REVOKED.name(), "decision", decisionNumber));
    }

    /** All attempts, the oldest first. */
    @Transactional(readOnly = true)
    public List<RevocationView> of(long dossierId) {
        return revocations.findByDossierIdOrderById(dossierId).stream()
                .map(Revocation::view)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<RevocationView> findOpen(long dossierId) {
        return revocations
                .findFirstByDossierIdAndStateInOrderByIdDesc(dossierId, RevocationState.OPEN)
                .map(Revocation::view);
    }

    private Revocation open(long dossierId) {
        return revocations
                .findFirstByDossierIdAndStateInOrderByIdDesc(dossierId, RevocationState.OPEN)
                .orElseThrow(() -> new RuleViolation("recognition.revocation.not_now"));
    }
}
