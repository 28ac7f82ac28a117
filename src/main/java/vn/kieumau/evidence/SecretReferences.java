package vn.kieumau.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.kernel.Act;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.kernel.VietnameseText;

/**
 * Proofs that may not come into this system: of a document marked Mật, Tối mật or Tuyệt mật its number, its day, its holder
 * and its mark are recorded, and no file.
 */
@Service
public class SecretReferences {

    private static final int NUMBER_LENGTH = 60;
    private static final int HOLDER_LENGTH = 200;

    private final SecretReferenceRepository references;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SecretReferences(SecretReferenceRepository references, ApplicationEventPublisher events, Clock clock) {
        this.references = references;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records a reference for at least one criterion; the same document for the same criteria again changes nothing.
     *
     * @throws RuleViolation at the field that has to be mended
     */
    @Transactional
    public void record(String caseNumber, NewSecretReference document, Set<String> criteria, String officer) {
        NewSecretReference checked = checked(document);
        if (criteria.isEmpty()) {
            throw new RuleViolation("evidence.no_criterion").at("referenceCriteria");
        }
        boolean known = references.findByCase(caseNumber).stream()
                .map(SecretReference::view)
                .anyMatch(one -> one.number().equals(checked.number())
                        && one.issuedOn().equals(checked.issuedOn())
                        && one.criteria().containsAll(criteria));
        if (!known) {
            references.save(new SecretReference(caseNumber, checked, criteria, officer, clock.instant()));
            events.publishEvent(Act.of("evidence.referred", "dossier", caseNumber)
                    .by(officer)
                    .with(Map.of(
                            "dossier", caseNumber,
                            "number", checked.number(),
                            "level", checked.level().key(),
                            "criteria", String.join(", ", new TreeSet<>(criteria)))));
        }
    }

    @Transactional(readOnly = true)
    public List<SecretReferenceView> of(String caseNumber) {
        return references.findByCase(caseNumber).stream()
                .map(SecretReference::view)
                .toList();
    }

    /** Keys of the criteria that a reference proves. */
    @Transactional(readOnly = true)
    public Set<String> provenCriteria(String caseNumber) {
        return references.findByCase(caseNumber).stream()
                .flatMap(one -> one.criteria().stream())
                .collect(Collectors.toSet());
    }

    private NewSecretReference checked(NewSecretReference document) {
        String number = VietnameseText.clean(document.number());
        String holder = VietnameseText.clean(document.holder());
        LocalDate today = VietnamTime.dayOf(clock.instant());
        if (number.isEmpty() || number.length() > NUMBER_LENGTH) {
            throw new RuleViolation("evidence.reference_number").at("referenceNumber");
        }
        if (document.issuedOn() == null || document.issuedOn().isAfter(today)) {
            throw new RuleViolation("evidence.reference_day").at("referenceIssuedOn");
        }
        if (holder.isEmpty() || holder.length() > HOLDER_LENGTH) {
            throw new RuleViolation("evidence.reference_holder").at("referenceHolder");
        }
        if (document.level() == null) {
            throw new RuleViolation("evidence.reference_level").at("referenceLevel");
        }
        return new NewSecretReference(number, document.issuedOn(), holder, document.level());
    }
}
