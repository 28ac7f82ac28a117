package vn.kieumau.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.account.ConflictsOfInterest;
import vn.kieumau.account.OfficerService;
import vn.kieumau.kernel.Act;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.kernel.VietnameseText;
import vn.kieumau.unit.UnitService;

/** Officers with a conflict of interest, and what they are kept from: recorded by administrators, with the reason. */
@Service
public class ExclusionService implements ConflictsOfInterest {

    private static final int REASON_MINIMUM = 20;
    private static final int REASON_MAXIMUM = 2000;

    private final ExclusionRepository exclusions;
    private final DossierRepository dossiers;
    private final OfficerService officers;
    private final UnitService units;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExclusionService(
            ExclusionRepository exclusions,
            DossierRepository dossiers,
            OfficerService officers,
            UnitService units,
            ApplicationEventPublisher events,
            Clock clock) {
        this.exclusions = exclusions;
        this.dossiers = dossiers;
        this.officers = officers;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    /** Records an exclusion; tasks that the officer has claimed there are released. */
    @Transactional
    public void record(NewExclusion wanted, String recordedBy) {
        String username = officers.find(wanted.username())
                .orElseThrow(() -> new RuleViolation("account.unknown", wanted.username()).at("username"))
                .username();
        String number = VietnameseText.clean(wanted.dossierNumber());
        String unit = VietnameseText.clean(wanted.unitCode());
        if (number.isEmpty() == unit.isEmpty()) {
            throw new RuleViolation("dossier.exclusion_scope").at("dossierNumber");
        }
        String reason = reason(wanted.reason());
        if (wanted.to() != null && wanted.to().isBefore(wanted.from())) {
            throw new RuleViolation(
                            "dossier.exclusion_backwards",
                            VietnamTime.show(wanted.from()),
                            VietnamTime.show(wanted.to()))
                    .at("to");
        }
        Dossier dossier = number.isEmpty() ? null : dossier(number);
        String unitCode = unit.isEmpty() ? null : unit(unit, wanted.from());
        Long dossierId = dossier == null ? null : dossier.id();
        mustBeNew(username, dossierId, unitCode, wanted);
        exclusions.save(new Exclusion(
                username, dossierId, unitCode, reason, wanted.from(), wanted.to(), recordedBy, clock.instant()));
        events.publishEvent(new OfficerExcluded(username, dossierId, unitCode));
        Map<String, String> recorded = new HashMap<>(Map.of(
                "username", username, "reason", reason, "from", wanted.from().toString()));
        if (wanted.to() != null) {
            recorded.put("to", wanted.to().toString());
        }
        events.publishEvent(act("dossier.exclusion_recorded", dossier, unitCode).with(recorded));
    }

    /** Ends an exclusion at once. */
    @Transactional
    public void end(long id, String by) {
        Exclusion exclusion = exclusions
                .findById(id)
                .filter(one -> !one.isEnded())
                .orElseThrow(() -> new NotFound("dossier.exclusion_unknown"));
        exclusion.end(by, clock.instant());
        Dossier dossier = exclusion.dossierId() == null
                ? null
                : dossiers.findById(exclusion.dossierId()).orElseThrow();
        events.publishEvent(act("dossier.exclusion_ended", dossier, exclusion.unitCode())
                .with(Map.of("username", exclusion.username())));
    }

    /** All that was ever recorded, the newest first. */
    @Transactional(readOnly = true)
    public List<ExclusionView> all() {
        List<Exclusion> all = exclusions.findAllByOrderByIdDesc();
        Map<String, String> names =
                officers.displayNames(all.stream().map(Exclusion::username).collect(Collectors.toSet()));
        LocalDate today = today();
        return all.stream()
                .map(one -> one.view(names.get(one.username()), number(one.dossierId()), today))
                .toList();
    }

    /** Whether an officer is kept from a dossier today. */
    @Transactional(readOnly = true)
    public boolean isExcluded(String username, DossierView dossier) {
        return exclusions.findRunning(username, today(), today()).stream()
                .anyMatch(one -> one.dossierId() == null
                        ? dossier.unitCode().equals(one.unitCode())
                        : one.dossierId() == dossier.id());
    }

    /** What keeps an officer from dossiers today. */
    @Transactional(readOnly = true)
    public List<ExclusionView> runningFor(String username) {
        LocalDate today = today();
        return exclusions.findRunning(username, today, today).stream()
                .map(one -> one.view(null, null, today))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean keepFrom(String username, String unitCode, LocalDate first, LocalDate last) {
        return exclusions.findRunning(username, first, last).stream().anyMatch(one -> unitCode.equals(one.unitCode()));
    }

    private static String reason(String given) {
        String reason = VietnameseText.clean(given);
        if (reason.length() < REASON_MINIMUM || reason.length() > REASON_MAXIMUM) {
            throw new RuleViolation("dossier.exclusion_reason", REASON_MINIMUM, REASON_MAXIMUM, reason.length())
                    .at("reason");
        }
        return reason;
    }

    private Dossier dossier(String number) {
        return dossiers.findByNumber(number)
                .orElseThrow(() -> new RuleViolation("dossier.exclusion_dossier", number).at("dossierNumber"));
    }

    private String unit(String code, LocalDate on) {
        // the dossiers of a unit of the past may still be under way
        if (!dossiers.existsOfUnit(code) && units.find(code, on).isEmpty()) {
            throw new RuleViolation("dossier.exclusion_unit", code).at("unitCode");
        }
        return code;
    }

    private void mustBeNew(String username, Long dossierId, String unitCode, NewExclusion wanted) {
        LocalDate last = wanted.to() == null ? LocalDate.of(9999, 12, 31) : wanted.to();
        boolean there = exclusions.findRunning(username, wanted.from(), last).stream()
                .anyMatch(
                        one -> dossierId != null ? dossierId.equals(one.dossierId()) : unitCode.equals(one.unitCode()));
        if (there) {
            throw new RuleViolation("dossier.exclusion_twice", username).at("username");
        }
    }

    private String number(Long dossierId) {
        return dossierId == null
                ? null
                : dossiers.findById(dossierId.longValue()).map(Dossier::number).orElse(null);
    }

    private static Act act(String action, Dossier dossier, String unitCode) {
        return dossier == null
                ? Act.of(action, "unit", unitCode).inUnit(unitCode)
                : Act.of(action, "dossier", dossier.number())
                        .inUnit(dossier.units().unitCode());
    }

    private LocalDate today() {
        return VietnamTime.dayOf(clock.instant());
    }
}
