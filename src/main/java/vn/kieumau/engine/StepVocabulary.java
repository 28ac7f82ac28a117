package vn.kieumau.engine;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** All step kinds of the house by name. */
@Component
class StepVocabulary {

    private final Map<String, StepKind> kinds;

    StepVocabulary(List<StepKind> kinds) {
        Map<String, StepKind> byName = new TreeMap<>();
        kinds.forEach(kind -> {
            if (byName.put(kind.name(), kind) != null) {
                throw new IllegalStateException("Two step kinds are called " + kind.name());
            }
        });
        this.kinds = Collections.unmodifiableMap(byName);
        kinds.forEach(this::mustKnowWhatItIsSeparatedFrom);
    }

    /** A misspelt kind would separate nothing. */
    private void mustKnowWhatItIsSeparatedFrom(StepKind kind) {
        Separation separation = kind.separation();
        if (!kinds.keySet().containsAll(separation.kinds()) || !kinds.keySet().containsAll(separation.kindsBelow())) {
            throw new IllegalStateException(kind.name() + " is kept apart from a kind that does not exist");
        }
    }

    /** The kind of a deployed step; deployment has made sure that it exists. */
    StepKind kind(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("No step kind " + name));
    }

    Optional<StepKind> find(String name) {
        return Optional.ofNullable(name).map(kinds::get);
    }

    Collection<String> names() {
        return kinds.keySet();
    }
}
