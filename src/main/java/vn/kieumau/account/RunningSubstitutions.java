package vn.kieumau.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

    /** What some accounts hold for others, by the user name of the substitute, in two queries. */
    Map<String, List<PostView>> of(Collection<String> substitutes, LocalDate day) {
        List<Substitution> running = substitutions.findRunning(substitutes, day);
        Map<String, List<PostView>> held = new HashMap<>();
        if (running.isEmpty()) {
            return held;
        }
        Map<String, Officer> others =
                officers
                        .findWithPosts(
                                running.stream().map(Substitution::officer).toList())
                        .stream()
                        .filter(Officer::isActive)
                        .collect(Collectors.toMap(Officer::username, Function.identity()));
        running.stream().filter(one -> others.containsKey(one.officer())).forEach(one -> held(
                        one, others.get(one.officer()), day)
                .forEach(post -> held.computeIfAbsent(one.substitute(), name -> new ArrayList<>())
                        .add(post)));
        return held;
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
        return Stream.concat(officer.postsOn(day).stream(), running.stream().flatMap(one -> stillHeld(one, day)))
                .toList();
    }

    private Stream<PostView> stillHeld(Substitution substitution, LocalDate day) {
        return officers.findByUsername(substitution.officer()).filter(Officer::isActive).stream()
                .flatMap(other -> held(substitution, other, day));
    }

    private static Stream<PostView> held(Substitution substitution, Officer other, LocalDate day) {
        return other.postsOn(day, substitution.role(), substitution.unitCode()).stream()
                .map(substitution::standingIn);
    }
}
