package vn.kieumau.recognition.workflow;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kieumau.dossier.Recogniser;
import vn.kieumau.dossier.workflow.CasePlaces;
import vn.kieumau.engine.CaseFacts;
import vn.kieumau.recognition.RevocationService;

/** Who decides on a revocation and who numbers it, as it was fixed when the revocation began. */
@Component
class RevocationPlaces implements CasePlaces {

    private static final String PLACE = "revocation";
    private static final String DECIDER = "revocation-decider";
    private static final String CLERK = "revocation-clerk";

    private final RevocationService revocations;

    RevocationPlaces(RevocationService revocations) {
        this.revocations = revocations;
    }

    @Override
    public Set<String> places() {
        return Set.of(PLACE);
    }

    @Override
    public Set<String> roles() {
        return Set.of(DECIDER, CLERK);
    }

    @Override
    public Optional<String> unitAt(CaseFacts facts, String place) {
        return PLACE.equals(place) ? Optional.of(decider(facts).unitCode()) : Optional.empty();
    }

    @Override
    public Optional<String> roleOf(CaseFacts facts, String word) {
        return switch (word) {
            case DECIDER -> Optional.of(decider(facts).role());
            case CLERK -> Optional.of(decider(facts).clerk());
            default -> Optional.empty();
        };
    }

    private Recogniser decider(CaseFacts facts) {
        return revocations
                .findOpen(facts.id())
                .orElseThrow(() -> new IllegalStateException(facts.number() + " has no open revocation"))
                .decider();
    }
}
