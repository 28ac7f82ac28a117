package vn.kieumau.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way of units through mergers, splits and renamings, backwards and forwards, for many units at once: one query for
 * each step of the way, however many units are asked for.
 */
@Service
@Transactional(readOnly = true)
public class UnitHistory {

    /** No unit has changed this often; a circle in an import must not hang a page. */
    private static final int LONGEST_WAY = 12;

    private final UnitRepository units;
    private final LineageRepository lineages;

    UnitHistory(UnitRepository units, LineageRepository lineages) {
        this.units = units;
        this.lineages = lineages;
    }

    /**
     * The units as they were on a day and everything that went on in them, the nearest first, by the code that was
     * asked for; the unit itself comes with no changes. A code that names no unit on that day is left out.
     */
    public Map<String, List<Ancestor>> ancestorsOf(Collection<String> codes, LocalDate day) {
        Map<Long, AdministrativeUnit> known = new HashMap<>();
        Map<String, Map<Long, Set<LineageKind>>> ways = new LinkedHashMap<>();
        for (AdministrativeUnit unit : on(codes, day).values()) {
            known.put(unit.id(), unit);
            Map<Long, Set<LineageKind>> way = new LinkedHashMap<>();
            way.put(unit.id(), EnumSet.noneOf(LineageKind.class));
            ways.put(unit.code(), way);
        }
        Set<Long> newest = Set.copyOf(known.keySet());
        for (int step = 0; step < LONGEST_WAY && !newest.isEmpty(); step++) {
            List<UnitLineage> arriving = lineages.arrivingAt(newest);
            arriving.forEach(one -> known.put(one.from().id(), one.from()));
            ways.values().forEach(way -> goBack(way, arriving));
            newest = arriving.stream().map(one -> one.from().id()).collect(Collectors.toSet());
        }
        Map<String, List<Ancestor>> found = new LinkedHashMap<>();
        ways.forEach((code, way) -> found.put(
                code,
                way.entrySet().stream()
                        .map(one -> new Ancestor(known.get(one.getKey()).view(), one.getValue()))
                        .toList()));
        return found;
    }

    private static void goBack(Map<Long, Set<LineageKind>> way, List<UnitLineage> arriving) {
        Map<Long, Set<LineageKind>> further = new LinkedHashMap<>();
        for (UnitLineage one : arriving) {
            Set<LineageKind> sofar = way.get(one.to().id());
            if (sofar != null && !way.containsKey(one.from().id())) {
                Set<LineageKind> changes = EnumSet.of(one.kind());
                changes.addAll(sofar);
                further.put(one.from().id(), changes);
            }
        }
        way.putAll(further);
    }

    /** What became of units by a day; a code that named no unit on its own day is left out. */
    public Map<UnitOnDay, Fate> fatesOf(Collection<UnitOnDay> asked, LocalDate asOf) {
        List<String> codes = asked.stream().map(UnitOnDay::code).distinct().toList();
        List<AdministrativeUnit> all = codes.isEmpty() ? List.of() : units.findByCodeIn(codes);
        Map<UnitOnDay, Way> ways = new LinkedHashMap<>();
        asked.forEach(one -> all.stream()
                .filter(unit -> unit.code().equals(one.code()) && unit.period().contains(one.day()))
                .findFirst()
                .ifPresent(unit -> ways.put(one, new Way(unit))));
        for (int step = 0; step < LONGEST_WAY; step++) {
            Set<Long> ended = ways.values().stream()
                    .flatMap(way -> way.endedBefore(asOf).stream())
                    .collect(Collectors.toSet());
            if (ended.isEmpty()) {
                break;
            }
            Map<Long, List<UnitLineage>> leaving = lineages.leavingFrom(ended).stream()
                    .collect(Collectors.groupingBy(one -> one.from().id()));
            ways.values().forEach(way -> way.goOn(leaving, asOf));
        }
        Map<UnitOnDay, Fate> fates = new LinkedHashMap<>();
        ways.forEach((one, way) -> fates.put(one, way.fate(asOf)));
        return fates;
    }

    private Map<String, AdministrativeUnit> on(Collection<String> codes, LocalDate day) {
        return codes.isEmpty()
                ? Map.of()
                : units.findByCodeIn(codes).stream()
                        .filter(unit -> unit.period().contains(day))
                        .collect(Collectors.toMap(AdministrativeUnit::code, unit -> unit));
    }

    /** Where one unit has come to, and by which changes. */
    private static final class Way {

        private final AdministrativeUnit begin;
        private final Set<LineageKind> changes = EnumSet.noneOf(LineageKind.class);
        private LocalDate lastDay;
        private List<AdministrativeUnit> here;

        Way(AdministrativeUnit begin) {
            this.begin = begin;
            this.here = List.of(begin);
            this.lastDay = begin.period().to();
        }

        List<Long> endedBefore(LocalDate day) {
            return here.stream()
                    .filter(unit -> !unit.period().contains(day))
                    .map(AdministrativeUnit::id)
                    .toList();
        }

        void goOn(Map<Long, List<UnitLineage>> leaving, LocalDate asOf) {
            List<AdministrativeUnit> next = new ArrayList<>();
            for (AdministrativeUnit unit : here) {
                List<UnitLineage> further = leaving.getOrDefault(unit.id(), List.of()).stream()
                        .filter(one -> !one.to().period().from().isAfter(asOf))
                        .toList();
                boolean lasts = unit.period().contains(asOf);
                if (lasts) {
                    next.add(unit);
                }
                boolean onlyNamed =
                        !lasts && further.size() == 1 && further.get(0).kind().isTheSameUnit();
                if (changes.stream().allMatch(LineageKind::isTheSameUnit) && onlyNamed) {
                    lastDay = further.get(0).to().period().to();
                }
                further.stream().filter(one -> !lasts).forEach(one -> {
                    changes.add(one.kind());
                    next.add(one.to());
                });
            }
            here = next.stream().distinct().toList();
        }

        Fate fate(LocalDate asOf) {
            return new Fate(
                    begin.view(),
                    lastDay,
                    changes,
                    here.stream()
                            .filter(unit -> unit.period().contains(asOf))
                            .map(AdministrativeUnit::view)
                            .toList());
        }
    }

    /** A code goes with a day: since the reform many name other units than before. */
    public record UnitOnDay(String code, LocalDate day) {}

    /**
     * A unit that goes on in another one.
     *
     * @param changes every kind of change on the way; empty for the unit itself
     */
    public record Ancestor(UnitView unit, Set<LineageKind> changes) {

        public Ancestor {
            changes = Set.copyOf(changes);
        }

        /** Whether this is the unit itself, at most under another name or parent. */
        public boolean isTheSameUnit() {
            return changes.stream().allMatch(LineageKind::isTheSameUnit);
        }
    }

    /**
     * What became of a unit.
     *
     * @param unit as it was on the day that was asked for
     * @param lastDay last day of the unit itself, under whatever name and parent; null while no end is known
     * @param changes every kind of change since then
     * @param now the units that it lives on in, itself while it lasts; empty when nothing is recorded
     */
    public record Fate(UnitView unit, LocalDate lastDay, Set<LineageKind> changes, List<UnitView> now) {

        public Fate {
            changes = Set.copyOf(changes);
        }

        /** Whether the unit itself had ended before a day. */
        public boolean hasEndedBefore(LocalDate day) {
            return lastDay != null && lastDay.isBefore(day);
        }

        /** The names of the units that it lives on in, in one line; empty when nothing is recorded. */
        public String successors() {
            return now.stream().map(UnitView::fullName).collect(Collectors.joining(", "));
        }
    }
}
