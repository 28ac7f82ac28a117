package vn.kieumau.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kieumau.account.AccountDirectory;
import vn.kieumau.account.AccountEntry;
import vn.kieumau.account.Action;
import vn.kieumau.account.ForAnyOfficer;
import vn.kieumau.account.Needs;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.dossier.DossierDirectory;
import vn.kieumau.dossier.DossierQuery;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.dossier.workflow.WhereItStands;
import vn.kieumau.engine.OpenSteps;
import vn.kieumau.engine.WaitingStep;
import vn.kieumau.kernel.Texts;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.kernel.VietnameseText;
import vn.kieumau.unit.UnitLevel;
import vn.kieumau.unit.UnitService;
import vn.kieumau.unit.UnitView;

/** The lists of the product as sheets, each for whoever may see the list. */
@Controller
class ListExportController {

    private static final int AT_A_TIME = 500;

    /** The engine answers a signed-in officer with no more tasks at once. */
    private static final int MOST_TASKS = 1_000;

    private static final Sort DOSSIERS = Sort.by(Sort.Order.desc("stateSince"), Sort.Order.asc("number"));

    private final DossierDirectory dossiers;
    private final CriteriaService criteria;
    private final WhereItStands whereItStands;
    private final OpenSteps steps;
    private final AccountDirectory accounts;
    private final UnitService units;
    private final Exports exports;
    private final Clock clock;

    ListExportController(
            DossierDirectory dossiers,
            CriteriaService criteria,
            WhereItStands whereItStands,
            OpenSteps steps,
            AccountDirectory accounts,
            UnitService units,
            Exports exports,
            Clock clock) {
        this.dossiers = dossiers;
        this.criteria = criteria;
        this.whereItStands = whereItStands;
        this.steps = steps;
        this.accounts = accounts;
        this.units = units;
        this.exports = exports;
        this.clock = clock;
    }

    /** The list of dossiers with the filters of its page. */
    @GetMapping("/dossiers/export")
    @Needs(Action.DOSSIER_SEARCH)
    void dossiers(
            @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal SignedInOfficer officer,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        DossierQuery query = DossierQuery.of(parameters, criteria.models());
        SheetExport<DossierRow> sheet = new SheetExport<DossierRow>(locale, "report.sheet.dossiers")
                .column("dossier.page.dossier", 20, row -> row.dossier().number())
                .column("dossier.page.unit", 28, row -> row.dossier().unitName())
                .column("report.column.district", 22, row -> row.dossier().districtName())
                .column("report.column.province", 22, row -> row.dossier().provinceName())
                .column("dossier.page.model", 40, row -> row.dossier().modelName())
                .column("dossier.page.cycle", 10, row -> row.dossier().cycleYear())
                .column(
                        "dossier.page.state",
                        22,
                        row -> Texts.in(locale, row.dossier().state().messageKey()))
                .column(
                        "report.column.since",
                        14,
                        row -> VietnamTime.dayOf(row.dossier().stateSince()))
                .column("dossier.page.current_step", 40, row -> String.join("; ", row.steps()))
                .column("dossier.page.opened_on_short", 14, row -> row.dossier().openedOn())
                .column("dossier.page.submitted", 12, row -> row.dossier().submissions())
                .column("dossier.page.recogniser", 34, row -> row.dossier().recogniserTitle());
        exports.sendList(
                "ho-so",
                query.asked(),
                sheet,
                SheetExport.pages(page ->
                        rows(dossiers.search(query.filter(), officer, PageRequest.of(page, AT_A_TIME, DOSSIERS)))),
                response);
    }

    private Page<DossierRow> rows(Page<DossierView> page) {
        Map<String, Set<String>> open = whereItStands.openStepNames(
                page.stream().map(DossierView::number).toList());
        return page.map(one -> new DossierRow(
                one,
                open.getOrDefault(one.number(), Set.of()).stream()
                        .sorted(VietnameseText.order())
                        .toList()));
    }

    /** “Việc của tôi”, the most urgent first. */
    @GetMapping("/work/export")
    @ForAnyOfficer
    void work(Locale locale, HttpServletResponse response) throws IOException {
        SheetExport<WaitingStep> sheet = new SheetExport<WaitingStep>(locale, "report.sheet.work", MOST_TASKS - 1)
                .column("dossier.page.dossier", 20, WaitingStep::caseNumber)
                .column("dossier.page.unit", 28, WaitingStep::unitName)
                .column("report.column.work", 46, WaitingStep::stepName)
                .column("report.column.subject", 34, WaitingStep::subject)
                .column("report.column.due", 14, step -> step.due() == null ? null : VietnamTime.dayOf(step.due()))
                .column("report.column.taken_by", 28, WaitingStep::assignee);
        exports.sendList(
                "viec-cua-toi", Map.of(), sheet, steps.waiting(MOST_TASKS).iterator(), response);
    }

    /** The accounts that the search of their page finds. */
    @GetMapping("/admin/accounts/export")
    @Needs(Action.ACCOUNT_MANAGE)
    void accounts(@RequestParam(defaultValue = "") String q, Locale locale, HttpServletResponse response)
            throws IOException {
        String text = VietnameseText.clean(q);
        SheetExport<AccountEntry> sheet = new SheetExport<AccountEntry>(locale, "report.sheet.accounts")
                .column("admin.accounts.username", 32, AccountEntry::username)
                .column("admin.accounts.display_name", 36, AccountEntry::displayName)
                .column("admin.accounts.posts", 60, account -> posts(account, locale))
                .column(
                        "admin.accounts.state",
                        16,
                        account -> Texts.in(
                                locale, account.active() ? "admin.accounts.active" : "admin.accounts.inactive"))
                .column("report.column.signed_in", 20, AccountEntry::signedInAt)
                .column(
                        "report.column.second_factor",
                        20,
                        account -> Texts.in(locale, account.secondFactor() ? "report.yes" : "report.no"));
        exports.sendList(
                "tai-khoan",
                text.isEmpty() ? Map.of() : Map.of("name", text),
                sheet,
                SheetExport.pages(page -> accounts.search(text, PageRequest.of(page, AT_A_TIME))),
                response);
    }

    private static String posts(AccountEntry account, Locale locale) {
        return account.held().stream()
                .map(held -> held.post().role().labelIn(locale) + " · "
                        + held.post().unitCode() + held.post().officeIn(locale, " · "))
                .collect(Collectors.joining("; "));
    }

    /** The units of the country today. */
    @GetMapping("/units/export")
    @Needs(Action.UNIT_READ)
    void units(Locale locale, HttpServletResponse response) throws IOException {
        LocalDate today = VietnamTime.dayOf(clock.instant());
        SheetExport<UnitView> sheet = new SheetExport<UnitView>(locale, "report.sheet.units")
                .column("report.column.code", 10, UnitView::code)
                .column("dossier.page.unit", 34, UnitView::fullName)
                .column(
                        "report.column.level",
                        16,
                        unit -> Texts.in(locale, "unit.level." + unit.level().name()))
                .column("report.column.above", 14, UnitView::parentCode)
                .column("report.column.valid_from", 16, UnitView::validFrom)
                .column("report.column.valid_to", 16, UnitView::validTo);
        exports.sendList(
                "don-vi",
                Map.of(),
                sheet,
                List.of(UnitLevel.values()).stream()
                        .flatMap(level ->
                                units.search("", level, null, today, PageRequest.of(0, SheetExport.MOST_ROWS)).stream())
                        .iterator(),
                response);
    }

    /** @param steps names of the open steps */
    private record DossierRow(DossierView dossier, List<String> steps) {}
}
