package vn.kieumau.evidence;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.kernel.Act;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnameseText;

/** The proofs of a case. */
@Service
public class EvidenceService {

    private static final int REASON_MINIMUM = 20;

    private final EvidenceRepository evidence;
    private final FileService files;
    private final SecretReferences references;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EvidenceService(
            EvidenceRepository evidence,
            FileService files,
            SecretReferences references,
            ApplicationEventPublisher events,
            Clock clock) {
        this.evidence = evidence;
        this.files = files;
        this.references = references;
        this.events = events;
        this.clock = clock;
    }

    /** Attaches a received file of the same case to at least one criterion; attaching it again changes nothing. */
    @Transactional
    public void attachFile(String caseNumber, String fileId, Set<String> criteria, String officer) {
        FileView file = files.require(fileId, caseNumber);
        mustProveSomething(criteria);
        Set<String> open = new TreeSet<>(criteria);
        present(caseNumber, file.id()).forEach(one -> open.removeAll(one.criteria()));
        if (!open.isEmpty()) {
            add(file, open, DocumentDetails.NONE, officer);
        }
    }

    /**
     * Lets a received file of the same case prove exactly these criteria. What it proved besides is taken out and stays
     * readable; with no criterion at all the file leaves the assessment.
     */
    @Transactional
    public void prove(String caseNumber, String fileId, Set<String> criteria, DocumentDetails details, String officer) {
        FileView file = files.require(fileId, caseNumber);
        Set<String> open = new TreeSet<>(criteria);
        for (Evidence one : present(caseNumber, file.id()).toList()) {
            boolean fits = criteria.containsAll(one.criteria()) && one.details().equals(details);
            if (fits) {
                open.removeAll(one.criteria());
            } else {
                boolean redescribed = criteria.containsAll(one.criteria());
                change(one, redescribed ? EvidenceState.SUPERSEDED : EvidenceState.REMOVED, "", officer);
            }
        }
        if (!open.isEmpty()) {
            add(file, open, details, officer);
        }
    }

    private void add(FileView file, Set<String> criteria, DocumentDetails details, String officer) {
        Evidence added = new Evidence(file.caseNumber(), file.id(), "", criteria, officer, clock.instant());
        added.describe(details);
        evidence.save(added);
        publish("evidence.attached", "file", file.id().toString(), file.caseNumber(), criteria, officer);
    }

    /** Explains criteria in words where there is no file; the same words again change nothing, other words replace them. */
    @Transactional
    public void explain(String caseNumber, String explanation, Set<String> criteria, String officer) {
        String text = VietnameseText.clean(explanation);
        mustProveSomething(criteria);
        if (text.isEmpty()) {
            return;
        }
        Set<String> open = new TreeSet<>(criteria);
        evidence.findByCase(caseNumber).stream()
                .filter(one -> one.fileId() == null && one.state().isPresent())
                .filter(one -> one.criteria().stream().anyMatch(criteria::contains))
                .forEach(one -> {
                    if (one.explanation().equals(text)) {
                        open.removeAll(one.criteria());
                    } else if (criteria.containsAll(one.criteria())) {
                        change(one, EvidenceState.SUPERSEDED, "", officer);
                    }
                });
        if (!open.isEmpty()) {
            evidence.save(new Evidence(caseNumber, null, text, open, officer, clock.instant()));
            publish("evidence.explained", "dossier", caseNumber, caseNumber, open, officer);
        }
    }

    /** An evaluator finds that a proof of the case proves what it should. */
    @Transactional
    public void accept(String caseNumber, long evidenceId, String officer) {
        change(require(caseNumber, evidenceId), EvidenceState.ACCEPTED, "", officer);
    }

    /** The same for some of the criteria that it proves. */
    @Transactional
    public void accept(String caseNumber, long evidenceId, Set<String> criteria, String officer) {
        change(apart(caseNumber, evidenceId, criteria), EvidenceState.ACCEPTED, "", officer);
    }

    /**
     * An evaluator finds that a proof of the case does not prove what it should.
     *
     * @param reason at least 20 characters
     */
    @Transactional
    public void reject(String caseNumber, long evidenceId, String reason, String officer) {
        change(require(caseNumber, evidenceId), EvidenceState.REJECTED, sufficient(reason), officer);
    }

    /**
     * The same for some of the criteria that it proves; for the others it stays what it is.
     *
     * @param reason at least 20 characters
     */
    @Transactional
    public void reject(String caseNumber, long evidenceId, Set<String> criteria, String reason, String officer) {
        String text = sufficient(reason);
        change(apart(caseNumber, evidenceId, criteria), EvidenceState.REJECTED, text, officer);
    }

    private static String sufficient(String reason) {
        String text = VietnameseText.clean(reason);
        if (text.length() < REASON_MINIMUM) {
            throw new RuleViolation("evidence.reject_reason", REASON_MINIMUM).at("reason");
        }
        return text;
    }

    private Evidence apart(String caseNumber, long evidenceId, Set<String> criteria) {
        mustProveSomething(criteria);
        Evidence whole = require(caseNumber, evidenceId);
        if (!whole.criteria().containsAll(criteria)) {
            throw new NotFound("evidence.unknown");
        }
        return evidence.save(whole.apart(criteria));
    }

    private Evidence require(String caseNumber, long evidenceId) {
        return evidence.findById(evidenceId)
                .filter(one -> one.caseNumber().equals(caseNumber))
                .orElseThrow(() -> new NotFound("evidence.unknown"));
    }

    private void change(Evidence one, EvidenceState next, String reason, String officer) {
        EvidenceState before = one.state();
        if (before == next && reason.isEmpty()) {
            return;
        }
        one.become(next, reason, officer, clock.instant());
        Map<String, String> after = new TreeMap<>();
        after.put("dossier", one.caseNumber());
        after.put("criteria", String.join(", ", new TreeSet<>(one.criteria())));
        after.put("state", next.name());
        if (!reason.isEmpty()) {
            after.put("reason", reason);
        }
        events.publishEvent(Act.of("evidence.state_changed", "evidence", String.valueOf(one.id()))
                .by(officer)
                .changing(Map.of("state", before.name()), after));
    }

    private void publish(
            String action, String kind, String id, String caseNumber, Set<String> criteria, String officer) {
        events.publishEvent(Act.of(action, kind, id)
                .by(officer)
                .with(Map.of("dossier", caseNumber, "criteria", String.join(", ", new TreeSet<>(criteria)))));
    }

    /** The proofs of the assessment as it is now, rejected ones included. */
    @Transactional(readOnly = true)
    public List<EvidenceView> of(String caseNumber) {
        return views(caseNumber, one -> one.state().isPresent());
    }

    /** All proofs that a case ever had, in the order in which they came; those that left it say so by their state. */
    @Transactional(readOnly = true)
    public List<EvidenceView> everOf(String caseNumber) {
        return views(caseNumber, one -> true);
    }

    private List<EvidenceView> views(String caseNumber, Predicate<Evidence> wanted) {
        List<Evidence> all =
                evidence.findByCase(caseNumber).stream().filter(wanted).toList();
        Map<UUID, FileView> byId = files.byId(
                all.stream().map(Evidence::fileId).filter(Objects::nonNull).collect(Collectors.toSet()));
        return all.stream()
                .map(one -> one.view(one.fileId() == null ? null : byId.get(one.fileId())))
                .toList();
    }

    /** Keys of the criteria that have at least one proof that counts. */
    @Transactional(readOnly = true)
    public Set<String> provenCriteria(String caseNumber) {
        return criteria(caseNumber, one -> true);
    }

    /** Keys of the criteria that have at least one file that counts, or a secret document that may only be named. */
    @Transactional(readOnly = true)
    public Set<String> criteriaWithFile(String caseNumber) {
        return criteria(caseNumber, one -> one.fileId() != null);
    }

    private Set<String> criteria(String caseNumber, Predicate<Evidence> wanted) {
        Set<String> proven = new HashSet<>(references.provenCriteria(caseNumber));
        evidence.findByCase(caseNumber).stream()
                .filter(one -> one.state().counts())
                .filter(wanted)
                .forEach(one -> proven.addAll(one.criteria()));
        return proven;
    }

    private Stream<Evidence> present(String caseNumber, UUID fileId) {
        return evidence.findByCase(caseNumber).stream()
                .filter(one -> fileId.equals(one.fileId()) && one.state().isPresent());
    }

    private static void mustProveSomething(Set<String> criteria) {
        if (criteria.isEmpty()) {
            throw new RuleViolation("evidence.no_criterion");
        }
    }
}
