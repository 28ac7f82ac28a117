package vn.kieumau.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.kieumau.account.Action;
import vn.kieumau.account.ForPrograms;
import vn.kieumau.account.Needs;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.account.TechnicalAccount;
import vn.kieumau.account.TechnicalScope;
import vn.kieumau.dossier.DossierDirectory;
import vn.kieumau.dossier.DossierFilter;
import vn.kieumau.dossier.DossierState;

/** Dossiers for other systems, under the same rules of access as the pages. */
@RestController
@RequestMapping(path = "/api/v1/dossiers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "dossiers", description = "api.dossiers.tag")
@Needs(Action.DOSSIER_READ)
class DossierApi {

    private static final Sort NEWEST_CYCLE_FIRST = Sort.by(Sort.Order.desc("cycleYear"), Sort.Order.asc("number"));

    private final DossierDirectory directory;
    private final DossierDetails details;

    DossierApi(DossierDirectory directory, DossierDetails details) {
        this.directory = directory;
        this.details = details;
    }

    @GetMapping
    @Needs(Action.DOSSIER_SEARCH)
    @ForPrograms(TechnicalScope.ASSESSMENT_DRAFT)
    @Operation(operationId = "listDossiers", summary = "api.dossiers.summary", description = "api.dossiers.description")
    ApiPage<DossierItem> list(
            @Parameter(description = "api.dossiers.unit", example = "16726") @RequestParam(required = false)
                    String unit,
            @Parameter(description = "api.dossiers.model", example = "A") @RequestParam(required = false) String model,
            @Parameter(
                            description = "api.dossiers.year",
                            example = "2023",
                            schema = @Schema(type = "integer", minimum = "1900", maximum = "2200"))
                    @RequestParam(required = false)
                    String year,
            @Parameter(
                            description = "api.dossiers.state",
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "draft",
                                                "submitted",
                                                "received",
                                                "under_appraisal",
                                                "supplement_requested",
                                                "returned",
                                                "appraised",
                                                "proposed",
                                                "recognised",
                                                "not_recognised",
                                                "announced",
                                                "revoked",
                                                "withdrawn",
                                                "superseded"
                                            }))
                    @RequestParam(required = false)
                    String state,
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
            @AuthenticationPrincipal @Parameter(hidden = true) SignedInOfficer officer,
            @AuthenticationPrincipal @Parameter(hidden = true) TechnicalAccount program,
            @Parameter(hidden = true) Locale locale) {
        DossierFilter filter = new DossierFilter(
                Query.text("unit", unit),
                Query.text("model", model),
                Query.year(year),
                Query.choice("state", state, DossierState.class));
        Pageable wanted = Query.page(page, size, NEWEST_CYCLE_FIRST);
        return ApiPage.of(
                program == null
                        ? directory.search(filter, officer, wanted)
                        : directory.search(filter, program.reach(), wanted),
                dossier -> DossierItem.of(dossier, locale));
    }

    @GetMapping("/{number}")
    @ForPrograms(TechnicalScope.ASSESSMENT_DRAFT)
    @Operation(operationId = "readDossier", summary = "api.dossier.summary", description = "api.dossier.description")
    DossierDetail read(
            @Parameter(description = "api.dossier.number", example = "HS-2023-16726-A") @PathVariable String number,
            @AuthenticationPrincipal @Parameter(hidden = true) SignedInOfficer officer,
            @AuthenticationPrincipal @Parameter(hidden = true) TechnicalAccount program,
            @Parameter(hidden = true) Locale locale) {
        return program == null ? details.of(number, officer, locale) : details.of(number, program, locale);
    }
}
