package vn.kieumau.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.unit.ImportReport.LineError;

/** The file of bodies. The unit is the one that bears the code on the body's first day. */
class BodyForm implements CsvForm {

    static final List<String> COLUMNS = List.of("unit", "kind", "name", "valid_from", "valid_to");
    private static final int LONGEST_NAME = 160;

    private final BodyRepository bodies;
    private final UnitDirectory units;
    private final Map<Key, Body> stored;
    private final Map<Key, Integer> lineOf = new HashMap<>();
    private final List<BodyLine> lines = new ArrayList<>();

    BodyForm(UnitRepository units, BodyRepository bodies) {
        this.bodies = bodies;
        this.units = new UnitDirectory(units);
        this.stored = bodies.findAll().stream().collect(Collectors.toMap(Key::of, Function.identity()));
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void read(int line, Map<String, String> cells) {
        BodyKind kind = BodyKind.parse(cells.get("kind"))
                .orElseThrow(() -> new RuleViolation("unit.body_kind_unknown", cells.get("kind"), knownKinds()));
        String name = cells.get("name");
        if (name.isEmpty()) {
            throw new RuleViolation("unit.name_missing");
        }
        if (name.length() > LONGEST_NAME) {
            throw new RuleViolation("unit.name_too_long", name.length(), LONGEST_NAME);
        }
        Period period = CsvForm.period(cells);
        AdministrativeUnit unit = units.require(cells.get("unit"), period.from());
        if (period.to() != null && !unit.period().contains(period.to())) {
            throw new RuleViolation("unit.body_outlives", name, unit.code());
        }
        Key key = new Key(unit.id(), kind, name, period.from());
        Integer earlier = lineOf.putIfAbsent(key, line);
        if (earlier != null) {
            throw new RuleViolation("unit.body_twice", name, earlier);
        }
        lines.add(new BodyLine(key, unit, period));
    }

    @Override
    public List<LineError> check() {
        return List.of();
    }

    @Override
    public List<BodyLine> changes() {
        return lines;
    }

    private static String knownKinds() {
        return Stream.of(BodyKind.values()).map(BodyKind::label).collect(Collectors.joining(", "));
    }

    private record Key(long unitId, BodyKind kind, String name, LocalDate since) {

        static Key of(Body body) {
            return new Key(
                    body.unit().id(),
                    body.view().kind(),
                    body.view().name(),
                    body.view().validFrom());
        }
    }

    private final class BodyLine implements Change {
        private final Key key;
        private final AdministrativeUnit unit;
        private final Period period;

        BodyLine(Key key, AdministrativeUnit unit, Period period) {
            this.key = key;
            this.unit = unit;
            this.period = period;
        }

        @Override
        public boolean isNew() {
            return !stored.containsKey(key);
        }

        @Override
        public boolean isDifferent() {
            return isNew() || !Objects.equals(stored.get(key).validTo(), period.to());
        }

        @Override
        public void save() {
            if (isNew()) {
                bodies.save(new Body(unit, key.kind(), key.name(), period));
            } else {
                stored.get(key).endOn(period.to());
            }
        }
    }
}
