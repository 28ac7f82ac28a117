package vn.kieumau.unit;

import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.kernel.Act;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.kernel.VietnameseText;

/**
 * Administrative units as of a day. A code alone does not name a unit for ever: since 01/07/2025 many codes belong to a
 * merged successor, so every question carries the day it is asked for.
 */
@Service
@Transactional(readOnly = true)
public class UnitService {

    private final UnitRepository units;
    private final BodyRepository bodies;
    private final LineageRepository lineages;
    private final UnitImport unitImport;
    private final ApplicationEventPublisher events;

    UnitService(
            UnitRepository units,
            BodyRepository bodies,
            LineageRepository lineages,
            UnitImport unitImport,
            ApplicationEventPublisher events) {
        this.units = units;
        this.bodies = bodies;
        this.lineages = lineages;
        this.unitImport = unitImport;
        this.events = events;
    }

    public Optional<UnitView> find(String code, LocalDate asOf) {
        return units.find(VietnameseText.clean(code), asOf).map(AdministrativeUnit::view);
    }

    /** The unit that bears the code, or was the last one to bear it. */
    public Optional<UnitView> findLatest(String code) {
        return units.findByCodeOrderByValidFromDesc(VietnameseText.clean(code)).stream()
                .findFirst()
                .map(AdministrativeUnit::view);
    }

    /** The unit with this code on this day. @throws NotFound when there is none */
    public UnitView require(String code, LocalDate asOf) {
        return find(code, asOf)
                .orElseThrow(() -> new NotFound("unit.unknown", VietnameseText.clean(code), VietnamTime.show(asOf)));
    }

    /** The unit and those above it on this day. @throws NotFound when the code names no unit then */
    public UnitChain chainOf(String code, LocalDate asOf) {
        UnitView[] chain = new UnitView[UnitLevel.values().length];
        for (UnitView unit = require(code, asOf); unit != null; ) {
            chain[unit.level().ordinal()] = unit;
            unit = unit.parentCode() == null ? null : require(unit.parentCode(), asOf);
        }
        return new UnitChain(
                chain[UnitLevel.WARD.ordinal()],
                chain[UnitLevel.DISTRICT.ordinal()],
                chain[UnitLevel.PROVINCE.ordinal()]);
    }

    /** The units directly below, by name. */
    public List<UnitView> childrenOf(String code, LocalDate asOf) {
        return views(units.childrenOf(code, asOf).stream());
    }

    /** The unit itself and all below it, level by level and by name; empty when the code names no unit then. */
    public List<UnitView> subtree(String code, LocalDate asOf) {
        return views(Stream.concat(units.find(code, asOf).stream(), units.below(code, asOf).stream())
                .sorted(Comparator.comparing(unit -> unit.facts().kind().level())));
    }

    /**
     * Units whose full name contains the text, with or without diacritics, or whose code it is; by name.
     *
     * @param text null or blank for all
     * @param level null for all levels
     * @param parent code of a unit above at any distance, null for everywhere
     * @param page its own order is not used
     */
    public Page<UnitView> search(String text, UnitLevel level, String parent, LocalDate asOf, Pageable page) {
        String wanted = VietnameseText.searchable(text);
        return units.search(
                        "%" + wanted.replaceAll("([\\\\%_])", "\\\\$1") + "%",
                        wanted,
                        level == null ? List.of(UnitKind.values()) : UnitKind.of(level),
                        VietnameseText.clean(parent),
                        asOf,
                        page.isPaged() ? PageRequest.of(page.getPageNumber(), page.getPageSize()) : page)
                .map(AdministrativeUnit::view);
    }

    /** The bodies of the unit on this day, in the order of the import; empty when the code names no unit then. */
    public List<BodyView> bodiesOf(String unitCode, LocalDate asOf) {
        return units.find(unitCode, asOf).map(unit -> bodies.of(unit.id(), asOf)).orElse(List.of()).stream()
                .map(Body::view)
                .toList();
    }

    /** The bodies today, or on the last day of the unit if no unit bears the code today. */
    public List<BodyView> bodiesOf(String unitCode) {
        LocalDate today = LocalDate.now(VietnamTime.ZONE);
        return units.findByCodeOrderByValidFromDesc(unitCode).stream()
                .filter(unit -> !unit.period().from().isAfter(today))
                .findFirst()
                .map(unit -> bodiesOf(
                        unitCode,
                        unit.period().contains(today) ? today : unit.period().to()))
                .orElse(List.of());
    }

    /** Every change from or to a unit that bore this code, oldest first. */
    public List<LineageView> lineageOf(String code) {
        return lineages.touching(code).stream().map(UnitLineage::view).toList();
    }

    /**
     * What became of the unit that bore this code on {@code lastKnown}: the units of {@code asOf} that it lives on in;
     * itself while it lasts, several after a split, none when no lineage is recorded.
     */
    public List<UnitView> successorsOf(String code, LocalDate lastKnown, LocalDate asOf) {
        List<AdministrativeUnit> found = new ArrayList<>();
        List<AdministrativeUnit> open =
                new ArrayList<>(units.find(code, lastKnown).stream().toList());
        while (!open.isEmpty()) {
            open.stream().filter(unit -> unit.period().contains(asOf)).forEach(found::add);
            List<Long> ended = open.stream()
                    .filter(unit -> !unit.period().contains(asOf))
                    .map(AdministrativeUnit::id)
                    .toList();
            open = lineages.leavingFrom(ended).stream()
                    .map(UnitLineage::to)
                    .filter(unit -> !unit.period().from().isAfter(asOf))
                    .distinct()
                    .toList();
        }
        return views(found.stream().distinct());
    }

    /**
     * Reads units, bodies or lineage, told apart by the header line:
     * {@code code,name,kind,parent,valid_from,valid_to}; {@code unit,kind,name,valid_from,valid_to};
     * {@code from,to,kind,date,legal_basis}. Comma or semicolon; days as dd/MM/yyyy, {@code valid_to} is the last day.
     * With any broken line, and on a dry run, nothing is written.
     */
    @Transactional
    public ImportReport importCsv(Reader csv, boolean dryRun) {
        ImportReport report = unitImport.run(csv, dryRun);
        if (!dryRun && report.accepted()) {
            events.publishEvent(Act.of("unit.imported", "units", "csv")
                    .with(Map.of(
                            "lines", String.valueOf(report.lines()),
                            "created", String.valueOf(report.created()),
                            "updated", String.valueOf(report.updated()))));
        }
        return report;
    }

    private static List<UnitView> views(Stream<AdministrativeUnit> found) {
        return found.map(AdministrativeUnit::view).toList();
    }
}
