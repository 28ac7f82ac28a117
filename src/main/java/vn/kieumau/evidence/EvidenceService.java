package vn.kieumau.evidence;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.kernel.Act;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnameseText;

/** The proofs of a case. */
@Service
public class EvidenceService {

    private final EvidenceRepository evidence;
    private final FileService files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EvidenceService(EvidenceRepository evidence, FileService files, ApplicationEventPublisher events, Clock clock) {
        this.evidence = evidence;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /** Attaches a received file of the same case to at least one criterion; attaching it again changes nothing. */
    @Transactional
    public void attachFile(String caseNumber, String fileId, Set<String> criteria, String officer) {
        FileView file = files.require(fileId, caseNumber);
        mustProveSomething(criteria);
        Set<String> open = new TreeSet<>(criteria);
        evidence.findByCase(caseNumber).stream()
                .filter(one -> file.id().equals(one.fileId()))
                .forEach(one -> open.removeAll(one.criteria()));
        if (!open.isEmpty()) {
            evidence.save(new Evidence(caseNumber, file.id(), "", open, officer, clock.instant()));
            publish("evidence.attached", "file", file.id().toString(), caseNumber, open, officer);
        }
    }

    /** Explains criteria in words where there is no file; the same words again change nothing. */
    @Transactional
    public void explain(String caseNumber, String explanation, Set<String> criteria, String officer) {
        String text = VietnameseText.clean(explanation);
        mustProveSomething(criteria);
        boolean known = evidence.findByCase(caseNumber).stream()
                .anyMatch(
                        one -> one.explanation().equals(text) && one.criteria().containsAll(criteria));
        if (!known && !text.isEmpty()) {
            evidence.save(new Evidence(caseNumber, null, text, criteria, officer, clock.instant()));
            publish("evidence.explained", "dossier", caseNumber, caseNumber, criteria, officer);
        }
    }

    private void publish(
            String action, String kind, String id, String caseNumber, Set<String> criteria, String officer) {
        events.publishEvent(Act.of(action, kind, id)
                .by(officer)
                .with(Map.of("dossier", caseNumber, "criteria", String.join(", ", new TreeSet<>(criteria)))));
    }

    @Transactional(readOnly = true)
    public List<EvidenceView> of(String caseNumber) {
        List<Evidence> all = evidence.findByCase(caseNumber);
        Map<UUID, FileView> byId = files.byId(
                all.stream().map(Evidence::fileId).filter(Objects::nonNull).collect(Collectors.toSet()));
        return all.stream()
                .map(one -> new EvidenceView(
                        one.id(),
                        one.fileId() == null ? null : byId.get(one.fileId()),
                        one.explanation(),
                        Set.copyOf(one.criteria()),
                        one.addedBy(),
                        one.addedAt()))
                .toList();
    }

    /** Keys of the criteria that have at least one proof. */
    @Transactional(readOnly = true)
    public Set<String> provenCriteria(String caseNumber) {
        return evidence.findByCase(caseNumber).stream()
                .flatMap(one -> one.criteria().stream())
                .collect(Collectors.toSet());
    }

    private static void mustProveSomething(Set<String> criteria) {
        if (criteria.isEmpty()) {
            throw new RuleViolation("evidence.no_criterion");
        }
    }
}
