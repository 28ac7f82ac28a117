package vn.kieumau.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.kernel.VietnamTime;

/** The accounts that an officer may see: the own one and those who hold a post at the own units. */
@Service
public class Colleagues {

    private final ColleagueRepository officers;
    private final RunningSubstitutions substitutions;
    private final Clock clock;

    Colleagues(ColleagueRepository officers, RunningSubstitutions substitutions, Clock clock) {
        this.officers = officers;
        this.substitutions = substitutions;
        this.clock = clock;
    }

    /** Posts elsewhere are left out, except the officer's own. */
    @Transactional(readOnly = true)
    public List<OfficerView> of(String username, Set<String> unitCodes) {
        LocalDate today = VietnamTime.dayOf(clock.instant());
        return substitutions.views(officers.findColleagues(username, unitCodes, today), today).stream()
                .map(officer -> officer.username().equals(username) ? officer : within(unitCodes, officer))
                .toList();
    }

    private static OfficerView within(Set<String> unitCodes, OfficerView officer) {
        return new OfficerView(
                officer.username(),
                officer.displayName(),
                officer.active(),
                officer.posts().stream()
                        .filter(post -> unitCodes.contains(post.unitCode()))
                        .toList());
    }
}
