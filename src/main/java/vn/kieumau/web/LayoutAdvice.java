package vn.kieumau.web;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.kieumau.account.Access;
import vn.kieumau.account.Action;
import vn.kieumau.account.OfficerService;
import vn.kieumau.account.PostView;
import vn.kieumau.account.Role;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.kernel.Texts;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.unit.UnitService;

/** What the frame of every page shows of the signed-in officer. */
@ControllerAdvice
class LayoutAdvice {

    private final UnitService units;
    private final OfficerService officers;
    private final Access access;
    private final Clock clock;

    LayoutAdvice(UnitService units, OfficerService officers, Access access, Clock clock) {
        this.units = units;
        this.officers = officers;
        this.access = access;
        this.clock = clock;
    }

    @ModelAttribute("officer")
    Shown officer(@AuthenticationPrincipal SignedInOfficer officer) {
        return officer == null
                ? null
                : new Shown(
                        officer.displayName(),
                        officer.posts().stream().map(this::words).toList(),
                        officer.holds(Role.ADMINISTRATOR));
    }

    /** Keys of the actions that the officer may do somewhere: what cannot be done is not offered. */
    @ModelAttribute("may")
    Set<String> may(@AuthenticationPrincipal SignedInOfficer officer) {
        return access.actionsOf(officer).stream().map(Action::key).collect(Collectors.toSet());
    }

    private String words(PostView post) {
        // a unit of the past still names the post of those who finish its dossiers
        String held = Stream.of(VietnamTime.dayOf(clock.instant()), post.from())
                        .flatMap(day -> units.find(post.unitCode(), day).stream())
                        .findFirst()
                        .map(unit -> post.role().label() + " · " + unit.fullName())
                        .orElse(post.role().label())
                + post.officeIn(Texts.VIETNAMESE, " · ");
        return post.onBehalfOf() == null
                ? held
                : Texts.of(
                        "account.on_behalf",
                        held,
                        officers.displayNames(List.of(post.onBehalfOf()))
                                .getOrDefault(post.onBehalfOf(), post.onBehalfOf()));
    }

    /** The officer in the frame. */
    record Shown(String displayName, List<String> posts, boolean administrator) {}
}
