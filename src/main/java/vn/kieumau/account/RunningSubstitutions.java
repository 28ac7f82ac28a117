package vn.kieumau.account;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The posts that officers hold for others on a day: only while the other is active and holds the post. */
@Component
class RunningSubstitutions {

    private final SubstitutionRepository substitutions;
    private final OfficerRepository officers;

    RunningSubstitutions(SubstitutionRepository substitutions, OfficerRepository officers) {
        this.substitutions = substitutions;
        this.officers = officers;
    }

    /** The officer's own posts, then those in which the officer stands in for somebody. */
    List<PostView> postsOf(Officer officer, LocalDate day) {
        return withOthers(officer, substitutions.findRunning(List.of(officer.username()), day), day);
    }

    /** Accounts with all their posts, in two queries. */
    List<OfficerView> views(Collection<Officer> all, LocalDate day) {
        Map<String, List<Substitution>> running =
                substitutions.findAllRunning(day).stream().collect(Collectors.groupingBy(Substitution::substitute));
        return all.stream()
                .map(officer -> new OfficerView(
                        officer.username(),
                        officer.displayName(),
                        officer.isActive(),
                        withOthers(officer, running.getOrDefault(officer.username(), List.of()), day)))
                .toList();
    }

    private List<PostView> withOthers(Officer officer, List<Substitution> running, LocalDate day) {
        return Stream.concat(
                        officer.postsOn(day).stream(),
                        running.stream().filter(one -> isStillHeld(one, day)).map(Substitution::post))
                .toList();
    }

    private boolean isStillHeld(Substitution substitution, LocalDate day) {
        return officers.findByUsername(substitution.officer())
                .filter(Officer::isActive)
                .filter(other -> other.holdsThroughout(substitution.role(), substitution.unitCode(), day, day))
                .isPresent();
    }
}
