package vn.kieumau.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import vn.kieumau.account.Access;
import vn.kieumau.account.Action;
import vn.kieumau.account.Reach;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.unit.UnitLevel;
import vn.kieumau.unit.UnitService;
import vn.kieumau.unit.UnitView;

/** The wards for which an officer may open a dossier, as they were on a day. */
@Component
class WardChoices {

    /** A longer list is no choice any more: the officer types the code. */
    private static final int LONGEST_LIST = 1000;

    private final UnitService units;
    private final Access access;
    private final Clock clock;

    WardChoices(UnitService units, Access access, Clock clock) {
        this.units = units;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Names of the wards by code, in Vietnamese order of the districts and wards.
     *
     * @param day as typed; today when it is no day
     * @return empty when there are too many to choose from, or none on that day
     */
    Map<String, String> on(String day, SignedInOfficer officer) {
        LocalDate asOf = dayOf(day);
        Map<String, String> choices = new LinkedHashMap<>();
        List<UnitView> wards = places(officer)
                .flatMap(
                        place -> units
                                .search(null, UnitLevel.WARD, place, asOf, Pageable.ofSize(LONGEST_LIST + 1))
                                .getContent()
                                .stream())
                .limit(LONGEST_LIST + 1)
                .toList();
        if (wards.size() <= LONGEST_LIST) {
            wards.forEach(ward -> choices.put(ward.code(), ward.fullName() + " (" + ward.code() + ")"));
        }
        return choices;
    }

    /** An empty code means everywhere. */
    private Stream<String> places(SignedInOfficer officer) {
        Reach reach = access.reach(officer, Action.DOSSIER_OPEN);
        return reach.everywhere() ? Stream.of("") : reach.trees().stream();
    }

    private LocalDate dayOf(String typed) {
        try {
            return VietnamTime.parseDay(typed);
        } catch (RuleViolation notADay) {
            return VietnamTime.dayOf(clock.instant());
        }
    }
}
