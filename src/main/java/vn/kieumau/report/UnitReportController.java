package vn.kieumau.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.data.domain.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.criteria.Percent;
import vn.kieumau.kernel.Texts;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.report.UnitReports.Band;
import vn.kieumau.report.UnitReports.Unit;

/** Where all units within an officer's reach stand on a day, and what superiors' reports say of them. */
@Controller
@RequestMapping("/reports/units")
@Needs(Action.REPORT_READ)
class UnitReportController {

    private static final int PAGE_SIZE = 40;
    private static final int AT_A_TIME = 1_000;
    private static final int MOST_GROUPS = 200;
    private static final int MOST_FIGURES = 20;

    private final UnitReports reports;
    private final ReportedFigures reported;
    private final ReportScope scope;
    private final ReportChoices choices;
    private final CriteriaService criteria;
    private final Exports exports;
    private final Clock clock;

    UnitReportController(
            UnitReports reports,
            ReportedFigures reported,
            ReportScope scope,
            ReportChoices choices,
            CriteriaService criteria,
            Exports exports,
            Clock clock) {
        this.reports = reports;
        this.reported = reported;
        this.scope = scope;
        this.choices = choices;
        this.criteria = criteria;
        this.exports = exports;
        this.clock = clock;
    }

    @GetMapping
    String units(
            @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal SignedInOfficer officer,
            Locale locale,
            Model model) {
        ReportFilter filter = filter(parameters);
        ReportScope.Query query = scope.of(filter, officer);
        Page<Unit> page = reports.page(query, filter.page(), PAGE_SIZE);
        List<ReportedFigureView> figures = reported.find(filter, officer, false, MOST_FIGURES);
        choices.into(model, filter, officer);
        model.addAttribute("tab", "units");
        model.addAttribute("page", page);
        model.addAttribute(
                "chart", BarChart.of(page.map(unit -> bar(unit, locale)).getContent()));
        model.addAttribute("groups", reports.groups(query, MOST_GROUPS));
        model.addAttribute("shares", shares(reports.bands(query), locale));
        model.addAttribute("sizes", reports.sizes(query));
        model.addAttribute("figures", figures);
        model.addAttribute(
                "beside",
                reports.beside(
                        query, figures.stream().map(ReportedFigureView::id).toList()));
        model.addAttribute("illustrative", page.stream().anyMatch(Unit::illustrative));
        model.addAttribute("here", filter.at("/reports/units"));
        model.addAttribute("export", filter.at("/reports/units/export"));
        return "report/units";
    }

    private static BarChart.Value bar(Unit unit, Locale locale) {
        String figure = unit.isKnown() ? unit.figure() : Texts.in(locale, "report.no_figure");
        return new BarChart.Value(unit.unitName(), unit.percent(), figure);
    }

    private static BarChart shares(Map<Band, Integer> bands, Locale locale) {
        int all = bands.values().stream().mapToInt(Integer::intValue).sum();
        return BarChart.of(Arrays.stream(Band.values())
                .map(band -> new BarChart.Value(
                        Texts.in(locale, "report.band." + band.name().toLowerCase(Locale.ROOT)),
                        Percent.of(bands.getOrDefault(band, 0), all),
                        Texts.in(locale, "report.band.units", bands.getOrDefault(band, 0))))
                .toList());
    }

    /** The same units as a sheet. */
    @GetMapping("/export")
    void export(
            @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal SignedInOfficer officer,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        ReportFilter filter = filter(parameters);
        ReportScope.Query query = scope.of(filter, officer);
        SheetExport<Unit> sheet = new SheetExport<Unit>(locale, "report.units.title")
                .above(Texts.in(locale, "report.as_of_day", VietnamTime.show(filter.asOf())))
                .above(Texts.in(locale, "report.rounding"))
                .column("dossier.page.dossier", 20, Unit::number)
                .column("dossier.page.unit", 28, Unit::unitName)
                .column("report.column.district", 22, Unit::districtName)
                .column("report.column.province", 22, Unit::provinceName)
                .column("dossier.page.model", 40, Unit::modelName)
                .column("dossier.page.cycle", 10, Unit::cycleYear)
                .column("report.column.set_size", 14, Unit::total)
                .column("report.column.met", 10, Unit::met)
                .column("report.column.applicable", 12, Unit::applicable)
                .column(
                        "report.column.percent",
                        12,
                        unit -> unit.percent() == null ? "" : unit.percent().words())
                .column("report.column.day", 14, Unit::day)
                .column("report.column.source", 30, unit -> source(unit, locale))
                .column(
                        "report.illustrative_short",
                        12,
                        unit -> unit.illustrative() ? Texts.in(locale, "dossier.page.illustrative") : "");
        exports.sendList(
                "tien-do-don-vi",
                filter.asked(),
                sheet,
                SheetExport.pages(page -> reports.page(query, page, AT_A_TIME)),
                response);
    }

    private static String source(Unit unit, Locale locale) {
        if (!unit.isKnown()) {
            return Texts.in(locale, "report.no_figure");
        }
        return unit.stage() == null
                ? Texts.in(locale, "report.progress.reported")
                : Texts.in(
                        locale,
                        "report.progress.round",
                        Texts.in(locale, "assessment.stage." + unit.stage().key()),
                        unit.round());
    }

    private ReportFilter filter(Map<String, String> parameters) {
        return ReportFilter.of(parameters, criteria.models(), VietnamTime.dayOf(clock.instant()));
    }
}
