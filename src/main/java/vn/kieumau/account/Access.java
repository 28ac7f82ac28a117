package vn.kieumau.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.unit.UnitLevel;
import vn.kieumau.unit.UnitService;

/** Answers from the {@link AccessTable} what an officer may do, and where. Every feature asks here and nowhere else. */
@Service
public class Access {

    /** The code that stands for the whole country where a post is given; it is no unit. */
    public static final String COUNTRY = "VN";

    private final AccessTable table;
    private final UnitService units;
    private final Clock clock;

    Access(AccessTable table, UnitService units, Clock clock) {
        this.table = table;
        this.units = units;
        this.clock = clock;
    }

    public AccessTable table() {
        return table;
    }

    /** Whether one of the officer's posts allows the action somewhere. */
    public boolean may(SignedInOfficer officer, Action action) {
        return officer != null
                && officer.posts().stream().anyMatch(post -> table.scopeOf(post.role(), action) != Scope.NONE);
    }

    /** @throws AccessDeniedException when none of the officer's posts allows the action anywhere */
    public void require(SignedInOfficer officer, Action action) {
        if (!may(officer, action)) {
            throw new AccessDeniedException("No post held allows " + action.key());
        }
    }

    /** What the officer may do somewhere. */
    public Set<Action> actionsOf(SignedInOfficer officer) {
        Set<Action> actions = EnumSet.allOf(Action.class);
        actions.removeIf(action -> !may(officer, action));
        return actions;
    }

    /** Where the officer may do the action. */
    public Reach reach(SignedInOfficer officer, Action action) {
        return reach(officer.posts(), action);
    }

    /** Where somebody who holds these posts may do the action. */
    public Reach reach(Collection<PostView> posts, Action action) {
        List<Reach> each = posts.stream().map(post -> reach(post, action)).toList();
        return Reach.all(each);
    }

    /** Where one post allows the action. */
    public Reach reach(PostView post, Action action) {
        Scope scope = table.scopeOf(post.role(), action);
        boolean ofTheCountry = COUNTRY.equals(post.unitCode()) && scope.compareTo(Scope.UNIT) > 0;
        if (ofTheCountry) {
            return Reach.EVERYWHERE;
        }
        return switch (scope) {
            case NONE -> Reach.NOWHERE;
            case UNIT -> Reach.unit(post.unitCode());
            case SUBTREE -> Reach.tree(post.unitCode());
            case PROVINCE -> provinceOf(post).map(Reach::tree).orElse(Reach.NOWHERE);
            case COUNTRY -> Reach.EVERYWHERE;
        };
    }

    /** The unit may be one of the past: then as it was when the post began. */
    private Optional<String> provinceOf(PostView post) {
        if (post.role().level().filter(level -> level == UnitLevel.PROVINCE).isPresent()) {
            return Optional.of(post.unitCode());
        }
        LocalDate today = VietnamTime.dayOf(clock.instant());
        return Stream.of(today, post.from())
                .filter(day -> units.find(post.unitCode(), day).isPresent())
                .findFirst()
                .map(day -> units.chainOf(post.unitCode(), day).province().code());
    }
}
