package vn.kieumau.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kieumau.account.AccountDirectory;
import vn.kieumau.account.AccountEntry;
import vn.kieumau.account.AccountReview;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.account.SubstitutionService;
import vn.kieumau.account.SubstitutionView;
import vn.kieumau.account.TechnicalAccountView;
import vn.kieumau.account.TechnicalAccounts;
import vn.kieumau.dossier.ExclusionService;
import vn.kieumau.dossier.ExclusionView;
import vn.kieumau.evidence.DamagedFileView;
import vn.kieumau.evidence.EvidenceWatch;
import vn.kieumau.kernel.Texts;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.kernel.VietnameseText;

/** The lists of administrators as sheets, each for whoever may see the list. No key and no password is in any of them. */
@Controller
@RequestMapping("/admin")
class AdminListExportController {

    private static final int AT_A_TIME = 500;

    private final SubstitutionService substitutions;
    private final ExclusionService exclusions;
    private final TechnicalAccounts technicalAccounts;
    private final AccountDirectory accounts;
    private final AccountReview review;
    private final EvidenceWatch watch;
    private final Exports exports;
    private final Clock clock;

    AdminListExportController(
            SubstitutionService substitutions,
            ExclusionService exclusions,
            TechnicalAccounts technicalAccounts,
            AccountDirectory accounts,
            AccountReview review,
            EvidenceWatch watch,
            Exports exports,
            Clock clock) {
        this.substitutions = substitutions;
        this.exclusions = exclusions;
        this.technicalAccounts = technicalAccounts;
        this.accounts = accounts;
        this.review = review;
        this.watch = watch;
        this.exports = exports;
        this.clock = clock;
    }

    @GetMapping("/substitutions/export")
    @Needs(Action.SUBSTITUTION_MANAGE)
    void substitutions(Locale locale, HttpServletResponse response) throws IOException {
        SheetExport<SubstitutionView> sheet = new SheetExport<SubstitutionView>(locale, "report.sheet.substitutions")
                .column("admin.substitutions.officer", 32, SubstitutionView::officerName)
                .column("admin.accounts.username", 28, SubstitutionView::officer)
                .column("admin.substitutions.substitute", 32, SubstitutionView::substituteName)
                .column("admin.accounts.username", 28, SubstitutionView::substitute)
                .column("admin.accounts.role", 36, one -> one.role().labelIn(locale))
                .column("report.column.code", 10, SubstitutionView::unitCode)
                .column("report.column.valid_from", 14, SubstitutionView::from)
                .column("report.column.valid_to", 14, SubstitutionView::to)
                .column("admin.accounts.basis", 44, SubstitutionView::basis)
                .column("report.column.recorded_by", 28, SubstitutionView::recordedBy)
                .column(
                        "admin.accounts.state",
                        20,
                        one -> standing(one.open(), one.endedAt(), "admin.substitutions.open", locale));
        exports.sendList("thay-mat", Map.of(), sheet, substitutions.all().iterator(), response);
    }

    @GetMapping("/exclusions/export")
    @Needs(Action.EXCLUSION_MANAGE)
    void exclusions(Locale locale, HttpServletResponse response) throws IOException {
        SheetExport<ExclusionView> sheet = new SheetExport<ExclusionView>(locale, "report.sheet.exclusions")
                .column("admin.exclusions.officer", 32, ExclusionView::name)
                .column("admin.accounts.username", 28, ExclusionView::username)
                .column(
                        "admin.exclusions.scope",
                        32,
                        one -> one.dossierNumber() == null
                                ? Texts.in(locale, "admin.exclusions.whole_unit", one.unitCode())
                                : one.dossierNumber())
                .column("admin.exclusions.reason", 60, ExclusionView::reason)
                .column("report.column.valid_from", 14, ExclusionView::from)
                .column("report.column.valid_to", 14, ExclusionView::to)
                .column("report.column.recorded_by", 28, ExclusionView::recordedBy)
                .column(
                        "admin.accounts.state",
                        20,
                        one -> standing(one.open(), one.endedAt(), "admin.exclusions.open", locale));
        exports.sendList("xung-dot-loi-ich", Map.of(), sheet, exclusions.all().iterator(), response);
    }

    private static String standing(boolean open, Instant endedAt, String whileOpen, Locale locale) {
        String ended = endedAt == null ? "admin.substitutions.over" : "admin.substitutions.ended_early";
        return Texts.in(locale, open ? whileOpen : ended);
    }

    @GetMapping("/technical-accounts/export")
    @Needs(Action.ACCOUNT_MANAGE)
    void technicalAccounts(Locale locale, HttpServletResponse response) throws IOException {
        LocalDate today = VietnamTime.dayOf(clock.instant());
        SheetExport<TechnicalAccountView> sheet = new SheetExport<TechnicalAccountView>(
                        locale, "report.sheet.technical_accounts")
                .column("technical.name", 28, TechnicalAccountView::name)
                .column("technical.purpose", 50, TechnicalAccountView::purpose)
                .column("technical.owner", 28, TechnicalAccountView::owner)
                .column("technical.scope", 36, one -> one.scope().labelIn(locale))
                .column("report.column.valid_from", 14, TechnicalAccountView::from)
                .column("report.column.valid_to", 14, TechnicalAccountView::to)
                .column("technical.addresses", 36, TechnicalAccountView::addresses)
                .column("report.column.recorded_by", 28, TechnicalAccountView::createdBy)
                .column("technical.last_used", 18, TechnicalAccountView::lastUsedAt)
                .column("technical.state", 20, one -> Texts.in(locale, state(one, today)));
        exports.sendList(
                "tai-khoan-ky-thuat", Map.of(), sheet, technicalAccounts.all().iterator(), response);
    }

    private static String state(TechnicalAccountView account, LocalDate today) {
        if (account.endedAt() != null) {
            return "technical.ended_state";
        }
        return account.isUsableOn(today) ? "technical.usable" : "technical.not_usable";
    }

    /** The accounts that the search of the review finds, with what is worth a question. */
    @GetMapping("/accounts/review/export")
    @Needs(Action.ACCOUNT_REVIEW)
    void review(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean open,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        String text = VietnameseText.clean(q);
        SheetExport<AccountEntry> sheet = new SheetExport<AccountEntry>(locale, "report.sheet.review")
                .above(Texts.in(locale, "admin.review.title_of", review.quarter()))
                .column("admin.accounts.username", 32, AccountEntry::username)
                .column("admin.accounts.display_name", 36, AccountEntry::displayName)
                .column("admin.accounts.posts", 60, one -> ListExportController.posts(one, locale))
                .column("report.column.signed_in", 20, AccountEntry::signedInAt)
                .column(
                        "report.column.second_factor",
                        20,
                        one -> Texts.in(locale, one.secondFactor() ? "report.yes" : "report.no"))
                .column("admin.account.changed_at", 20, one -> one.hasPassword() ? one.passwordChangedAt() : null)
                .column("admin.review.findings", 50, one -> review.findings(one).stream()
                        .map(finding -> Texts.in(locale, finding.key()))
                        .collect(Collectors.joining("; ")))
                .column("report.column.reviewed_by", 28, AccountEntry::reviewedBy)
                .column("report.column.reviewed", 18, AccountEntry::reviewedAt);
        Map<String, String> asked = new LinkedHashMap<>();
        if (!text.isEmpty()) {
            asked.put("name", text);
        }
        if (open) {
            asked.put("open", "true");
        }
        exports.sendList(
                "ra-soat-tai-khoan",
                asked,
                sheet,
                SheetExport.pages(page -> accounts.search(text, open, PageRequest.of(page, AT_A_TIME))),
                response);
    }

    @GetMapping("/evidence/export")
    @Needs(Action.SYSTEM_MONITOR)
    void damagedFiles(Locale locale, HttpServletResponse response) throws IOException {
        SheetExport<DamagedFileView> sheet = new SheetExport<DamagedFileView>(locale, "report.sheet.damaged")
                .column("evidence.admin.file", 50, DamagedFileView::name)
                .column("evidence.admin.dossier", 20, DamagedFileView::caseNumber)
                .column("evidence.admin.damage", 24, one -> one.damage().labelIn(locale))
                .column("evidence.admin.found", 18, DamagedFileView::damagedAt)
                .column("evidence.admin.incident", 18, DamagedFileView::incident);
        exports.sendList("tep-hong", Map.of(), sheet, watch.damaged().iterator(), response);
    }
}
