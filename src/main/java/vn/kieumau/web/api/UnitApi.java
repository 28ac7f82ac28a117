package vn.kieumau.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.data.domain.Sort;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.unit.UnitLevel;
import vn.kieumau.unit.UnitService;

/** The administrative units: public data, for whoever is signed in. */
@RestController
@RequestMapping(path = "/api/v1/units", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "units", description = "api.units.tag")
@Needs(Action.UNIT_READ)
class UnitApi {

    private final UnitService units;
    private final Clock clock;

    UnitApi(UnitService units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    @Operation(operationId = "listUnits", summary = "api.units.summary", description = "api.units.description")
    ApiPage<UnitItem> list(
            @Parameter(
                            description = "api.units.level",
                            schema = @Schema(allowableValues = {"province", "district", "ward"}))
                    @RequestParam(required = false)
                    String level,
            @Parameter(description = "api.units.parent", example = "40") @RequestParam(required = false) String parent,
            @Parameter(
                            description = "api.units.asOf",
                            example = "2023-04-26",
                            schema = @Schema(type = "string", format = "date"))
                    @RequestParam(required = false)
                    String asOf,
            @Parameter(description = "api.units.q", example = "nghi huong") @RequestParam(required = false) String q,
            @Parameter(
                            description = "api.parameters.page",
                            schema = @Schema(type = "integer", minimum = "0", defaultValue = "0"))
                    @RequestParam(required = false)
                    String page,
            @Parameter(
                            description = "api.parameters.size",
                            schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
                    @RequestParam(required = false)
                    String size,
            @Parameter(hidden = true) Locale locale) {
        LocalDate day = Query.day("asOf", asOf);
        return ApiPage.of(
                units.search(
                        Query.text("q", q),
                        Query.choice("level", level, UnitLevel.class),
                        Query.text("parent", parent),
                        day == null ? VietnamTime.dayOf(clock.instant()) : day,
                        Query.page(page, size, Sort.unsorted())),
                unit -> UnitItem.of(unit, locale));
    }
}
