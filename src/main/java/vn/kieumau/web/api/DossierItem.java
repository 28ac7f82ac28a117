package vn.kieumau.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.kernel.Texts;

/** A dossier in a list. */
@Schema(name = "Dossier", description = "api.dossier")
record DossierItem(
        @Schema(description = "api.dossier.number", example = "HS-2023-16726-A")
        String number,

        @Schema(description = "api.dossier.unitCode", example = "16726")
        String unitCode,

        @Schema(description = "api.dossier.unit", example = "phường Nghi Hương")
        String unit,

        @Schema(description = "api.dossier.district", example = "thị xã Cửa Lò", nullable = true)
        String district,

        @Schema(description = "api.dossier.province", example = "tỉnh Nghệ An")
        String province,

        @Schema(description = "api.dossier.model", example = "A")
        String model,

        @Schema(description = "api.dossier.modelName") String modelName,

        @Schema(description = "api.dossier.cycleYear", example = "2023")
        int cycleYear,

        @Schema(description = "api.dossier.openedOn") LocalDate openedOn,

        @Schema(description = "api.dossier.state", example = "under_appraisal")
        String state,

        @Schema(description = "api.dossier.stateLabel", example = "Đang thẩm định")
        String stateLabel,

        @Schema(description = "api.dossier.stateSince") Instant stateSince,

        @Schema(description = "api.dossier.illustrative") boolean illustrative,

        @Schema(description = "api.dossier.mark", example = "minh họa", nullable = true)
        String mark) {

    static DossierItem of(DossierView dossier, Locale locale) {
        return new DossierItem(
                dossier.number(),
                dossier.unitCode(),
                dossier.unitName(),
                dossier.districtName(),
                dossier.provinceName(),
                dossier.modelCode(),
                dossier.modelName(),
                dossier.cycleYear(),
                dossier.openedOn(),
                Query.key(dossier.state()),
                Texts.in(locale, dossier.state().messageKey()),
                dossier.stateSince(),
                dossier.illustrative(),
                dossier.illustrative() ? Texts.in(locale, "dossier.page.illustrative") : null);
    }
}
