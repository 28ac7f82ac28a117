package vn.kieumau.web.access;

import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import vn.kieumau.account.Access;
import vn.kieumau.account.Action;
import vn.kieumau.account.OfficerService;
import vn.kieumau.account.OfficerView;
import vn.kieumau.account.PostView;
import vn.kieumau.account.Reach;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.unit.UnitChain;
import vn.kieumau.unit.UnitLevel;
import vn.kieumau.unit.UnitService;
import vn.kieumau.unit.UnitView;

/** Finds whom an explanation is about: oneself, or somebody within the reach of the one who asks. */
@Component
class People {

    private final OfficerService officers;
    private final UserDetailsService accounts;
    private final UnitService units;
    private final Access access;

    People(OfficerService officers, UserDetailsService accounts, UnitService units, Access access) {
        this.officers = officers;
        this.accounts = accounts;
        this.units = units;
        this.access = access;
    }

    Person self(SignedInOfficer officer) {
        return new Person(
                officer.getUsername(),
                officer.displayName(),
                true,
                true,
                officer.posts(),
                atNextSignIn(officer.getUsername()),
                officers.postsEver(officer.getUsername()));
    }

    /** Unknown accounts and those beyond the asker's reach answer alike: empty. */
    Optional<Person> other(String username, SignedInOfficer asker) {
        Reach reach = access.reach(asker, Action.ACCESS_EXPLAIN);
        return officers.find(username).flatMap(account -> {
            List<PostView> ever = officers.postsEver(account.username());
            boolean within = reach.everywhere() || ever.stream().anyMatch(post -> isWithin(post, reach));
            return within ? Optional.of(person(account, ever)) : Optional.empty();
        });
    }

    private Person person(OfficerView account, List<PostView> ever) {
        List<PostView> now = atNextSignIn(account.username());
        return new Person(account.username(), account.displayName(), false, account.active(), now, now, ever);
    }

    private boolean isWithin(PostView post, Reach reach) {
        if (reach.covers(post.unitCode())) {
            return true;
        }
        return units.find(post.unitCode(), post.from())
                .map(unit -> units.chainOf(unit.code(), post.from()))
                .filter(chain -> reach.covers(
                        post.unitCode(), codeAt(UnitLevel.DISTRICT, chain), codeAt(UnitLevel.PROVINCE, chain)))
                .isPresent();
    }

    private static String codeAt(UnitLevel level, UnitChain chain) {
        return chain.at(level).map(UnitView::code).orElse(null);
    }

    /** None for an account that may not be used. */
    private List<PostView> atNextSignIn(String username) {
        try {
            return ((SignedInOfficer) accounts.loadUserByUsername(username)).posts();
        } catch (UsernameNotFoundException | AccountStatusException closed) {
            return List.of();
        }
    }
}
