package vn.kieumau.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Locale;
import vn.kieumau.kernel.Texts;
import vn.kieumau.unit.UnitView;

/** An administrative unit in one period of its life. */
@Schema(name = "Unit", description = "api.unit")
record UnitItem(
        @Schema(description = "api.unit.code", example = "16726")
        String code,

        @Schema(description = "api.unit.name", example = "Nghi Hương")
        String name,

        @Schema(description = "api.unit.fullName", example = "phường Nghi Hương")
        String fullName,

        @Schema(
                description = "api.unit.level",
                allowableValues = {"province", "district", "ward"})
        String level,

        @Schema(description = "api.unit.kind", example = "ward")
        String kind,

        @Schema(description = "api.unit.kindLabel", example = "phường")
        String kindLabel,

        @Schema(description = "api.unit.parent", example = "413", nullable = true)
        String parent,

        @Schema(description = "api.unit.validFrom") LocalDate validFrom,

        @Schema(description = "api.unit.validTo", nullable = true)
        LocalDate validTo) {

    static UnitItem of(UnitView unit, Locale locale) {
        return new UnitItem(
                unit.code(),
                unit.name(),
                unit.fullName(),
                Query.key(unit.level()),
                Query.key(unit.kind()),
                Texts.in(locale, "unit.kind." + unit.kind().name()),
                unit.parentCode(),
                unit.validFrom(),
                unit.validTo());
    }
}
