package vn.kieumau.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.assessment.CommentService;
import vn.kieumau.assessment.CommentView;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.criteria.CriteriaSetView;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.dossier.DossierDirectory;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.evidence.EvidenceService;
import vn.kieumau.evidence.EvidenceView;
import vn.kieumau.kernel.Texts;

/** The lists of one dossier as sheets, for whoever may read it. */
@Controller
@RequestMapping("/dossiers/{number}")
@Needs(Action.DOSSIER_READ)
class DossierListExportController {

    private static final int AT_A_TIME = 500;

    private final CommentService comments;
    private final EvidenceService evidence;
    private final DossierDirectory directory;
    private final CriteriaService criteria;
    private final Exports exports;

    DossierListExportController(
            CommentService comments,
            EvidenceService evidence,
            DossierDirectory directory,
            CriteriaService criteria,
            Exports exports) {
        this.comments = comments;
        this.evidence = evidence;
        this.directory = directory;
        this.criteria = criteria;
        this.exports = exports;
    }

    /** @param state {@code open} for those that are not settled; anything else for all */
    @GetMapping("/comments/export")
    void comments(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String state,
            @AuthenticationPrincipal SignedInOfficer officer,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        DossierView dossier = directory.require(number, officer);
        CriteriaSetView set = criteria.require(dossier.criteriaSetId());
        Map<String, String> names = names(set);
        boolean onlyOpen = "open".equals(state);
        SheetExport<CommentView> sheet = new SheetExport<CommentView>(locale, "report.sheet.comments");
        about(sheet, dossier, set, locale)
                .column("assessment.section.criterion", 50, one -> names.get(one.criterionKey()))
                .column("report.column.author", 28, CommentView::author)
                .column(
                        "report.column.post",
                        36,
                        one -> Texts.in(locale, "account.role." + one.role()) + ", " + one.unit())
                .column("report.column.written", 18, CommentView::writtenAt)
                .column("comments.text", 70, CommentView::body)
                .column(
                        "report.column.state",
                        20,
                        one -> Texts.in(locale, one.isOpen() ? "comments.state.open" : "comments.state.resolved"))
                .column("report.column.settled_by", 28, CommentView::resolvedBy)
                .column("report.column.settled", 18, CommentView::resolvedAt);
        exports.sendSheet(
                dossier,
                "trao-doi",
                sheet,
                SheetExport.pages(page -> comments.of(dossier, null, onlyOpen, PageRequest.of(page, AT_A_TIME))),
                response);
    }

    /** The proofs of the assessment as it is now, rejected ones included; documents that may only be named are not in it. */
    @GetMapping("/evidence/export")
    void evidence(
            @PathVariable String number,
            @AuthenticationPrincipal SignedInOfficer officer,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        DossierView dossier = directory.require(number, officer);
        CriteriaSetView set = criteria.require(dossier.criteriaSetId());
        Map<String, String> names = names(set);
        SheetExport<EvidenceView> sheet = new SheetExport<EvidenceView>(locale, "report.sheet.evidence");
        about(sheet, dossier, set, locale)
                .column(
                        "evidence.admin.file",
                        40,
                        one -> one.file() == null ? null : one.file().name())
                .column("report.column.reason", 50, EvidenceView::explanation)
                .column("assessment.section.criterion", 50, one -> new TreeSet<>(one.criteria())
                        .stream().map(key -> names.getOrDefault(key, key)).collect(Collectors.joining("; ")))
                .column("report.column.type", 10, one -> one.document().type())
                .column("report.column.number", 18, one -> one.document().number())
                .column("report.column.signed", 14, one -> one.document().date())
                .column("report.column.issuer", 30, one -> one.document().issuer())
                .column("report.column.state", 24, one -> one.state().labelIn(locale))
                .column("report.column.rejected", 40, EvidenceView::reason)
                .column("report.column.added", 18, EvidenceView::addedAt)
                .column(
                        "report.column.hash",
                        66,
                        one -> one.file() == null ? null : one.file().sha256());
        exports.sendSheet(
                dossier, "minh-chung", sheet, evidence.of(dossier.number()).iterator(), response);
    }

    private static Map<String, String> names(CriteriaSetView set) {
        return set.allCriteria().stream()
                .collect(Collectors.toMap(
                        CriterionView::key, one -> one.label() + ". " + one.title(), (one, other) -> one));
    }

    private static <R> SheetExport<R> about(
            SheetExport<R> sheet, DossierView dossier, CriteriaSetView set, Locale locale) {
        sheet.above(dossier.number() + " · " + dossier.unitName() + " · " + dossier.cycleYear());
        return set.illustrative() ? sheet.above(Texts.in(locale, "report.illustrative")) : sheet;
    }
}
