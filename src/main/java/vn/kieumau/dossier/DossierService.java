package vn.kieumau.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.account.Access;
import vn.kieumau.account.Action;
import vn.kieumau.account.Role;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.criteria.CriteriaSetView;
import vn.kieumau.kernel.Act;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.kernel.VietnameseText;
import vn.kieumau.unit.UnitChain;
import vn.kieumau.unit.UnitLevel;
import vn.kieumau.unit.UnitService;

/** What happens to dossiers: opened, submitted, received, returned, decided, withdrawn. */
@Service
public class DossierService {

    private static final int REASON_MINIMUM = 20;
    private static final int REASON_MAXIMUM = 4000;

    private final DossierRepository dossiers;
    private final SubmissionRepository submissions;
    private final Timeline timeline;
    private final DossierCycles cycles;
    private final UnitService units;
    private final CriteriaService criteria;
    private final Access access;
    private final List<SubmissionPart> parts;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DossierService(
            DossierRepository dossiers,
            SubmissionRepository submissions,
            Timeline timeline,
            DossierCycles cycles,
            UnitService units,
            CriteriaService criteria,
            Access access,
            List<SubmissionPart> parts,
            ObjectMapper json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.dossiers = dossiers;
        this.submissions = submissions;
        this.timeline = timeline;
        this.cycles = cycles;
        this.units = units;
        this.criteria = criteria;
        this.access = access;
        this.parts = parts;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a dossier for a unit that lies below one of the officer's units, pins its criteria set and starts its
     * process.
     */
    @Transactional
    public DossierView open(OpenDossier wanted, SignedInOfficer officer) {
        UnitChain chain = units.chainOf(wanted.unitCode(), wanted.openedOn());
        DossierUnits place = place(chain);
        if (!place.isWithin(access.reach(officer, Action.DOSSIER_OPEN))) {
            throw new NotFound("dossier.unit_unknown", wanted.unitCode());
        }
        mustBeginInItsCycle(wanted);
        String number = Dossier.numberOf(wanted.cycleYear(), wanted.unitCode(), wanted.modelCode());
        if (dossiers.existsByNumber(number)) {
            throw new RuleViolation("dossier.exists", number);
        }
        CriteriaSetView set = criteria.inForce(wanted.modelCode(), wanted.openedOn(), place.provinceCode());
        criteria.pin(set.id());
        Dossier dossier = dossiers.save(new Dossier(
                        place,
                        wanted.modelCode(),
                        set.modelName(),
                        wanted.cycleYear(),
                        wanted.openedOn(),
                        set.id(),
                        officer.getUsername(),
                        clock.instant())
                .onIllustrativeCriteria(set.illustrative())
                .following(cycles.before(wanted)));
        timeline.add(dossier.id(), officer.getUsername(), "dossier.opened", "", "");
        events.publishEvent(Act.of("dossier.opened", "dossier", number)
                .inUnit(wanted.unitCode())
                .by(officer.getUsername())
                .with(Map.of("model", wanted.modelCode(), "openedOn", VietnamTime.show(wanted.openedOn()))));
        events.publishEvent(new DossierOpened(dossier.id(), number, wanted.unitCode()));
        return dossier.view();
    }

    /** Freezes the dossier as it is now and answers with the number of the version. */
    @Transactional
    public int submit(long dossierId, String officer) {
        Dossier dossier = get(dossierId);
        Map<String, Object> content = new LinkedHashMap<>();
        parts.forEach(part -> content.put(part.name(), part.freeze(dossier.view())));
        int version = dossier.submit(clock.instant());
        submissions.save(new Submission(dossier.id(), version, officer, clock.instant(), write(content)));
        events.publishEvent(Act.of("dossier.submitted", "dossier", dossier.number())
                .inUnit(dossier.units().unitCode())
                .by(officer)
                .with(Map.of("version", String.valueOf(version))));
        return version;
    }

    /** Moves a dossier on; the aggregate refuses what its states do not allow. */
    @Transactional
    public void become(long dossierId, DossierState next) {
        Dossier dossier = get(dossierId);
        dossier.become(next, clock.instant());
        if (next.isFinal()) {
            events.publishEvent(new DossierFinished(dossier.id(), dossier.number()));
        }
    }

    /** A level has passed the dossier on: after the last one it is proposed to the recogniser. */
    @Transactional
    public void pass(long dossierId, String level) {
        Dossier dossier = get(dossierId);
        dossier.become(dossier.isLastLevel(level) ? DossierState.PROPOSED : DossierState.APPRAISED, clock.instant());
    }

    /**
     * Takes a dossier back before its reception; its process ends. Only the ward's own chair may do it, with a reason
     * of at least 20 characters. A dossier of another unit answers like an unknown one.
     */
    @Transactional
    public void withdraw(String number, String reason, SignedInOfficer officer) {
        Dossier dossier = dossiers.findByNumber(number)
                .filter(one -> one.units().isWithin(access.reach(officer, Action.DOSSIER_READ)))
                .orElseThrow(() -> unknown(number));
        if (!dossier.units().isWithin(access.reach(officer, Action.DOSSIER_WITHDRAW))) {
            throw new RuleViolation("dossier.withdraw_by_chair", dossier.units().unitName());
        }
        String text = VietnameseText.clean(reason);
        if (text.length() < REASON_MINIMUM || text.length() > REASON_MAXIMUM) {
            throw new RuleViolation("dossier.withdraw_reason", REASON_MINIMUM, REASON_MAXIMUM, text.length())
                    .at("reason");
        }
        String before = dossier.state().name();
        dossier.become(DossierState.WITHDRAWN, clock.instant());
        String onBehalfOf =
                officer.standsInFor(Role.PC_CHAIR, dossier.units().unitCode()).orElse(null);
        timeline.add(dossier.id(), officer.getUsername(), onBehalfOf, "dossier.withdrawn", "withdrawn", text);
        events.publishEvent(Act.of("dossier.withdrawn", "dossier", number)
                .inUnit(dossier.units().unitCode())
                .by(officer.getUsername())
                .standingInFor(onBehalfOf)
                .changing(Map.of("state", before), Map.of("state", DossierState.WITHDRAWN.name())));
        events.publishEvent(new DossierWithdrawn(dossier.id(), number));
    }

    /** Refuses to end the process of a dossier that nobody has withdrawn. */
    @Transactional(readOnly = true)
    public void mustBeWithdrawn(long dossierId) {
        Dossier dossier = get(dossierId);
        if (dossier.state() != DossierState.WITHDRAWN) {
            throw new RuleViolation("dossier.not_withdrawn", dossier.number());
        }
    }

    /** Fixes the route at its first call; later calls change nothing. */
    @Transactional
    public void pinRoute(long dossierId, List<EvaluationLevel> levels, Recogniser recogniser) {
        get(dossierId).pinRoute(levels, recogniser);
    }

    /** The levels that evaluate a dossier, in order; empty until the route is pinned. */
    @Transactional(readOnly = true)
    public List<EvaluationLevel> route(long dossierId) {
        return get(dossierId).route();
    }

    /** A level of the pinned route; asking for another one is a fault of the model. */
    @Transactional(readOnly = true)
    public EvaluationLevel level(long dossierId, String name) {
        return get(dossierId).level(name);
    }

    /** Who decides; null until the route is pinned. */
    @Transactional(readOnly = true)
    public Recogniser recogniser(long dossierId) {
        return get(dossierId).recogniser();
    }

    /** Code of the unit at a place of the dossier's chain: {@code ward}, {@code district} or {@code province}. */
    @Transactional(readOnly = true)
    public String unitAt(long dossierId, String place) {
        DossierUnits units = get(dossierId).units();
        String code =
                switch (place) {
                    case "ward" -> units.unitCode();
                    case "district" -> units.districtCode();
                    default -> units.provinceCode();
                };
        if (code == null) {
            throw new RuleViolation("dossier.no_such_level", units.unitName(), place);
        }
        return code;
    }

    @Transactional(readOnly = true)
    public DossierView require(long dossierId) {
        return get(dossierId).view();
    }

    /** The dossier of the same unit and model from its latest earlier cycle. */
    @Transactional(readOnly = true)
    public Optional<DossierView> previousOf(long dossierId) {
        DossierView dossier = require(dossierId);
        return dossiers.findEarlier(dossier.unitCode(), dossier.modelCode(), dossier.cycleYear(), Limit.of(1)).stream()
                .findFirst()
                .map(Dossier::view);
    }

    @Transactional(readOnly = true)
    public List<SubmissionView> submissions(long dossierId) {
        return submissions.findByDossierIdOrderByNumber(dossierId).stream()
                .map(Submission::view)
                .toList();
    }

    private Dossier get(long dossierId) {
        return dossiers.findById(dossierId).orElseThrow(() -> unknown(String.valueOf(dossierId)));
    }

    private static NotFound unknown(String number) {
        return new NotFound("dossier.unknown", number);
    }

    private void mustBeginInItsCycle(OpenDossier wanted) {
        LocalDate earliest = LocalDate.of(wanted.cycleYear() - 1, 11, 1);
        LocalDate latest = LocalDate.of(wanted.cycleYear(), 12, 31);
        LocalDate today = VietnamTime.dayOf(clock.instant());
        if (wanted.openedOn().isAfter(today)) {
            throw new RuleViolation("dossier.opened_in_future", VietnamTime.show(wanted.openedOn())).at("openedOn");
        }
        if (wanted.openedOn().isBefore(earliest) || wanted.openedOn().isAfter(latest)) {
            throw new RuleViolation(
                            "dossier.opened_outside",
                            VietnamTime.show(wanted.openedOn()),
                            VietnamTime.show(earliest),
                            VietnamTime.show(latest))
                    .at("openedOn");
        }
    }

    private static DossierUnits place(UnitChain chain) {
        if (chain.ward().kind().level() != UnitLevel.WARD) {
            throw new RuleViolation("dossier.not_a_ward", chain.ward().fullName()).at("unit");
        }
        return new DossierUnits(
                chain.ward().code(),
                chain.ward().fullName(),
                chain.district() == null ? null : chain.district().code(),
                chain.district() == null ? null : chain.district().fullName(),
                chain.province().code(),
                chain.province().fullName());
    }

    private String write(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
