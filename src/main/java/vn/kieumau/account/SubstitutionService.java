package vn.kieumau.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.kernel.Act;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.kernel.VietnameseText;

/** Who stands in for whom: recorded by administrators on the basis of a decision or an order. */
@Service
public class SubstitutionService {

    private static final int LONGEST_BASIS = 500;

    /** Posts that look after the system are given, not lent. */
    private static final Set<Role> NOT_LENT =
            Set.of(Role.ADMINISTRATOR, Role.MODEL_EDITOR, Role.MODEL_RELEASER, Role.AUDITOR);

    private final SubstitutionRepository substitutions;
    private final OfficerRepository officers;
    private final RunningSubstitutions running;
    private final List<ConflictsOfInterest> conflicts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SubstitutionService(
            SubstitutionRepository substitutions,
            OfficerRepository officers,
            RunningSubstitutions running,
            List<ConflictsOfInterest> conflicts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.substitutions = substitutions;
        this.officers = officers;
        this.running = running;
        this.conflicts = conflicts;
        this.events = events;
        this.clock = clock;
    }

    /** Records a substitution; whoever records it is not the substitute. */
    @Transactional
    public void give(NewSubstitution wanted, String recordedBy) {
        Officer officer = require(wanted.officer(), "account");
        Officer substitute = require(wanted.substitute(), "substitute");
        String basis = VietnameseText.clean(wanted.basis());
        checkPersons(officer, substitute, recordedBy);
        checkDays(wanted.from(), wanted.to());
        checkBasis(basis);
        checkPost(officer, wanted);
        checkOthers(officer, substitute, wanted);
        if (conflicts.stream()
                .anyMatch(one -> one.keepFrom(substitute.username(), wanted.unitCode(), wanted.from(), wanted.to()))) {
            throw new RuleViolation("account.substitution_excluded", substitute.displayName(), wanted.unitCode())
                    .at("substitute");
        }
        Substitution given = substitutions.save(new Substitution(
                officer.username(),
                substitute.username(),
                wanted.role(),
                wanted.unitCode(),
                wanted.from(),
                wanted.to(),
                basis,
                recordedBy,
                clock.instant()));
        events.publishEvent(act("account.substitution_given", given)
                .with(Map.of(
                        "substitute", given.substitute(),
                        "role", given.role().key(),
                        "from", wanted.from().toString(),
                        "to", wanted.to().toString(),
                        "basis", basis)));
    }

    /** Ends a substitution at once; one that is over stays as it is. */
    @Transactional
    public void end(long id, String by) {
        Substitution substitution = substitutions
                .findById(id)
                .filter(one -> !one.isEnded())
                .orElseThrow(() -> new NotFound("account.substitution_unknown"));
        substitution.end(by, clock.instant());
        events.publishEvent(act("account.substitution_ended", substitution)
                .with(Map.of(
                        "substitute", substitution.substitute(),
                        "role", substitution.role().key())));
    }

    /** All that was ever recorded, the newest first. */
    @Transactional(readOnly = true)
    public List<SubstitutionView> all() {
        List<Substitution> all = substitutions.findAllByOrderByIdDesc();
        Set<String> usernames = all.stream()
                .flatMap(one -> Stream.of(one.officer(), one.substitute()))
                .collect(Collectors.toSet());
        Map<String, String> names = usernames.isEmpty()
                ? Map.of()
                : officers.findNames(usernames).stream()
                        .collect(Collectors.toMap(
                                OfficerRepository.Name::getUsername, OfficerRepository.Name::getDisplayName));
        return all.stream()
                .map(one -> one.view(names.get(one.officer()), names.get(one.substitute()), today()))
                .toList();
    }

    /** The posts that officers hold for others today, by the user name of the substitute: two queries. */
    @Transactional(readOnly = true)
    public Map<String, List<PostView>> runningFor(Collection<String> substitutes) {
        return substitutes.isEmpty() ? Map.of() : running.of(substitutes, today());
    }

    /**
     * For whom an officer acts today who signed in with these groups; empty when one of the posts is the officer's own,
     * or when there is no such account. A post that has ended since the sign-in is refused.
     */
    @Transactional(readOnly = true)
    public Optional<String> standsInFor(String username, Collection<String> groups) {
        Optional<Officer> officer = officers.findByUsername(username);
        if (officer.isEmpty()) {
            return Optional.empty();
        }
        List<PostView> posts = running.postsOf(officer.get(), today()).stream()
                .filter(post -> post.isIn(groups))
                .toList();
        if (posts.isEmpty()) {
            throw new RuleViolation("account.post_over");
        }
        return posts.stream().anyMatch(post -> post.onBehalfOf() == null)
                ? Optional.empty()
                : posts.stream().map(PostView::onBehalfOf).findFirst();
    }

    private void checkPersons(Officer officer, Officer substitute, String recordedBy) {
        if (officer.username().equals(substitute.username())) {
            throw new RuleViolation("account.substitution_self").at("substitute");
        }
        if (substitute.username().equals(recordedBy)) {
            throw new RuleViolation("account.substitution_by_oneself").at("substitute");
        }
        if (!substitute.isActive()) {
            throw new RuleViolation("account.substitution_inactive", substitute.displayName()).at("substitute");
        }
    }

    private void checkDays(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new RuleViolation("account.substitution_backwards", VietnamTime.show(from), VietnamTime.show(to))
                    .at("to");
        }
        if (to.isBefore(today())) {
            throw new RuleViolation("account.substitution_past", VietnamTime.show(to)).at("to");
        }
    }

    private static void checkBasis(String basis) {
        if (basis.isEmpty()) {
            throw new RuleViolation("account.substitution_basis").at("basis");
        }
        if (basis.length() > LONGEST_BASIS) {
            throw new RuleViolation("account.basis_long", LONGEST_BASIS).at("basis");
        }
    }

    private static void checkPost(Officer officer, NewSubstitution wanted) {
        if (NOT_LENT.contains(wanted.role())) {
            throw new RuleViolation("account.substitution_role", wanted.role().label()).at("role");
        }
        if (!officer.holdsThroughout(wanted.role(), wanted.unitCode(), wanted.from(), wanted.to())) {
            throw new RuleViolation(
                            "account.substitution_no_post",
                            officer.displayName(),
                            wanted.role().label(),
                            wanted.unitCode())
                    .at("role");
        }
    }

    /** One substitute per post and day; who is away stands in for nobody, and who stands in is not away. */
    private void checkOthers(Officer officer, Officer substitute, NewSubstitution wanted) {
        for (Substitution other : substitutions.findMeeting(
                List.of(officer.username(), substitute.username()), wanted.from(), wanted.to())) {
            if (other.officer().equals(officer.username()) && other.isFor(wanted.role(), wanted.unitCode())) {
                throw new RuleViolation("account.substitution_twice", officer.displayName(), wanted.unitCode())
                        .at("from");
            }
            if (other.officer().equals(substitute.username())) {
                throw new RuleViolation("account.substitution_chain", substitute.displayName()).at("substitute");
            }
            if (other.substitute().equals(officer.username())) {
                throw new RuleViolation("account.substitution_chain", officer.displayName()).at("account");
            }
        }
    }

    private Officer require(String username, String field) {
        return officers.findByUsername(VietnameseText.clean(username).toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new RuleViolation("account.unknown", username).at(field));
    }

    private static Act act(String action, Substitution substitution) {
        return Act.of(action, "account", substitution.officer()).inUnit(substitution.unitCode());
    }

    private LocalDate today() {
        return VietnamTime.dayOf(clock.instant());
    }
}
