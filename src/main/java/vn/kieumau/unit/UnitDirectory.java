package vn.kieumau.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;

/** The stored units by code and day, read once for a whole file. */
class UnitDirectory {

    private final Map<String, List<AdministrativeUnit>> byCode;

    UnitDirectory(UnitRepository units) {
        byCode = units.findAll().stream().collect(Collectors.groupingBy(AdministrativeUnit::code));
    }

    AdministrativeUnit require(String code, LocalDate day) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(unit -> unit.period().contains(day))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("unit.unknown", code, VietnamTime.show(day)));
    }
}
