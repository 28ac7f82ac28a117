package vn.kieumau.audit;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kieumau.account.Access;
import vn.kieumau.account.Action;
import vn.kieumau.account.PostView;
import vn.kieumau.account.Reach;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.unit.UnitService;
import vn.kieumau.unit.UnitView;

/** How much of the trail an officer may read, in the codes that its rows carry: what the table of access gives. */
@Component
class TrailReaders {

    private final Access access;
    private final UnitService units;
    private final Clock clock;

    TrailReaders(Access access, UnitService units, Clock clock) {
        this.access = access;
        this.units = units;
        this.clock = clock;
    }

    /** Codes of the units whose rows the officer may read; null for all rows. */
    List<String> scopeOf(SignedInOfficer officer) {
        access.require(officer, Action.AUDIT_READ);
        if (access.reach(officer, Action.AUDIT_READ).everywhere()) {
            return null;
        }
        TreeSet<String> codes = new TreeSet<>();
        officer.posts().forEach(post -> codes.addAll(codesOf(post)));
        return List.copyOf(codes);
    }

    private Set<String> codesOf(PostView post) {
        Reach reach = access.reach(post, Action.AUDIT_READ);
        Set<String> codes = new TreeSet<>(reach.units());
        // units that a reform has ended since the appointment keep their rows
        for (String tree : reach.trees()) {
            codes.add(tree);
            Stream.of(VietnamTime.dayOf(clock.instant()), post.from())
                    .flatMap(day -> units.subtree(tree, day).stream())
                    .map(UnitView::code)
                    .forEach(codes::add);
        }
        return codes;
    }
}
