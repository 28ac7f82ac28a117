package vn.kieumau.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
import vn.kieumau.assessment.VerdictResult;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.criteria.CriteriaSetView;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.kernel.Texts;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.report.CriteriaReports.CriterionRow;
import vn.kieumau.report.CriteriaReports.Found;
import vn.kieumau.report.CriteriaReports.UsedSet;

/** Which criteria of a set fail most often, and the dossiers behind every number. */
@Controller
@RequestMapping("/reports/criteria")
@Needs(Action.REPORT_READ)
class CriteriaReportController {

    private static final int PAGE_SIZE = 40;
    private static final int AT_A_TIME = 1_000;

    private final CriteriaReports reports;
    private final ReportScope scope;
    private final ReportChoices choices;
    private final CriteriaService criteria;
    private final Exports exports;
    private final Clock clock;

    CriteriaReportController(
            CriteriaReports reports,
            ReportScope scope,
            ReportChoices choices,
            CriteriaService criteria,
            Exports exports,
            Clock clock) {
        this.reports = reports;
        this.scope = scope;
        this.choices = choices;
        this.criteria = criteria;
        this.exports = exports;
        this.clock = clock;
    }

    @GetMapping
    String criteria(
            @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal SignedInOfficer officer,
            Locale locale,
            Model model) {
        Asked asked = asked(parameters, officer);
        choices.into(model, asked.filter(), officer);
        model.addAttribute("tab", "criteria");
        model.addAttribute("sets", names(asked.sets(), locale));
        model.addAttribute("results", VerdictResult.values());
        if (asked.chosen() != null) {
            model.addAttribute("chosen", asked.chosen());
            model.addAttribute("illustrative", asked.chosen().illustrative());
            model.addAttribute("rows", rows(asked));
            model.addAttribute("export", asked.filter().at("/reports/criteria/export"));
        }
        return "report/criteria";
    }

    /** The same table as a sheet. */
    @GetMapping("/export")
    void export(
            @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal SignedInOfficer officer,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Asked asked = asked(parameters, officer);
        SheetExport<CriterionRow> sheet = new SheetExport<CriterionRow>(locale, "report.criteria.sheet")
                .above(asked.chosen() == null ? "" : asked.chosen().title())
                .above(Texts.in(
                        locale,
                        "report.as_of_day",
                        VietnamTime.show(asked.filter().asOf())));
        if (asked.chosen() != null && asked.chosen().illustrative()) {
            sheet.above(Texts.in(locale, "report.illustrative"));
        }
        sheet.column("report.column.group", 36, CriterionRow::group)
                .column("report.column.label", 8, CriterionRow::label)
                .column("assessment.section.criterion", 60, CriterionRow::title)
                .column("report.column.failed", 22, CriterionRow::share);
        for (VerdictResult result : VerdictResult.values()) {
            sheet.column("assessment.result." + result.key(), 14, row -> row.count(result));
        }
        sheet.column("report.not_judged", 14, CriterionRow::notJudged);
        exports.sendList(
                "tieu-chi",
                asked.filter().asked(),
                sheet,
                asked.chosen() == null
                        ? List.<CriterionRow>of().iterator()
                        : rows(asked).iterator(),
                response);
    }

    /**
     * The dossiers behind one number of the table.
     *
     * @param result key of a verdict, or {@code not_judged}
     */
    @GetMapping("/dossiers")
    String dossiers(
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "") String criterion,
            @RequestParam(defaultValue = "") String result,
            @AuthenticationPrincipal SignedInOfficer officer,
            Locale locale,
            Model model) {
        Asked asked = asked(parameters, officer);
        String wanted = known(result);
        CriterionView about = criterion(asked, criterion);
        Page<Found> page = about == null
                ? Page.empty()
                : reports.dossiers(
                        scope.of(asked.filter(), officer),
                        about.key(),
                        wanted,
                        asked.filter().page(),
                        PAGE_SIZE);
        choices.into(model, asked.filter(), officer);
        model.addAttribute("tab", "criteria");
        model.addAttribute("criterion", about);
        model.addAttribute(
                "result",
                Texts.in(
                        locale,
                        CriteriaReports.NOT_JUDGED.equals(wanted)
                                ? "report.not_judged"
                                : "assessment.result." + wanted));
        model.addAttribute("page", page);
        model.addAttribute("illustrative", about != null && about.illustrative());
        model.addAttribute("back", asked.filter().at("/reports/criteria"));
        model.addAttribute("here", behind("/reports/criteria/dossiers", asked, about, wanted));
        model.addAttribute("export", behind("/reports/criteria/dossiers/export", asked, about, wanted));
        return "report/criteria-dossiers";
    }

    /** The same dossiers as a sheet. */
    @GetMapping("/dossiers/export")
    void exportDossiers(
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "") String criterion,
            @RequestParam(defaultValue = "") String result,
            @AuthenticationPrincipal SignedInOfficer officer,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Asked asked = asked(parameters, officer);
        String wanted = known(result);
        CriterionView about = criterion(asked, criterion);
        ReportScope.Query query = scope.of(asked.filter(), officer);
        SheetExport<Found> sheet = new SheetExport<Found>(locale, "report.sheet.dossiers")
                .above(about == null ? "" : about.label() + ". " + about.title())
                .column("dossier.page.dossier", 20, Found::number)
                .column("dossier.page.unit", 28, Found::unitName)
                .column("report.column.district", 22, Found::districtName)
                .column("report.column.province", 22, Found::provinceName)
                .column("dossier.page.cycle", 10, Found::cycleYear)
                .column(
                        "report.column.source",
                        28,
                        found -> found.stage() == null
                                ? ""
                                : Texts.in(
                                        locale,
                                        "assessment.stage." + found.stage().key()))
                .column("report.column.day", 14, Found::day)
                .column("report.column.figures", 40, Found::finding)
                .column("assessment.section.note", 50, Found::note);
        exports.sendList(
                "ho-so-theo-tieu-chi",
                asked.filter().asked(),
                sheet,
                about == null
                        ? List.<Found>of().iterator()
                        : SheetExport.pages(page -> reports.dossiers(query, about.key(), wanted, page, AT_A_TIME)),
                response);
    }

    private static String behind(String path, Asked asked, CriterionView about, String result) {
        return asked.filter().at(path) + "&criterion=" + (about == null ? "" : about.key()) + "&result=" + result;
    }

    private CriterionView criterion(Asked asked, String key) {
        return asked.chosen() == null
                ? null
                : criteria.require(asked.chosen().id()).criteria().stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .orElse(null);
    }

    private static String known(String result) {
        return Arrays.stream(VerdictResult.values())
                .map(VerdictResult::key)
                .filter(result::equals)
                .findFirst()
                .orElse(CriteriaReports.NOT_JUDGED);
    }

    private List<CriterionRow> rows(Asked asked) {
        CriteriaSetView set = criteria.require(asked.chosen().id());
        return reports.rows(asked.query(), set, asked.chosen().dossiers());
    }

    /** The set that is asked for, else the one that most dossiers use; a set of nobody in reach is none. */
    private Asked asked(Map<String, String> parameters, SignedInOfficer officer) {
        ReportFilter filter = ReportFilter.of(parameters, criteria.models(), VietnamTime.dayOf(clock.instant()));
        List<UsedSet> sets = reports.sets(scope.of(filter.onSet(null), officer));
        UsedSet chosen = sets.stream()
                .filter(set -> filter.set() == null || filter.set() == set.id())
                .findFirst()
                .orElse(sets.isEmpty() ? null : sets.get(0));
        ReportFilter narrowed = filter.onSet(chosen == null ? null : chosen.id());
        return new Asked(narrowed, scope.of(narrowed, officer), sets, chosen);
    }

    private static Map<String, String> names(List<UsedSet> sets, Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        sets.forEach(set -> names.put(
                String.valueOf(set.id()),
                Texts.in(locale, "report.criteria.set", set.title(), set.version(), set.dossiers())));
        return names;
    }

    /** @param chosen null while no dossier is within reach */
    private record Asked(ReportFilter filter, ReportScope.Query query, List<UsedSet> sets, UsedSet chosen) {}
}
