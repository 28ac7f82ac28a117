package vn.kieumau.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kieumau.account.Action;
import vn.kieumau.account.ForAnyOfficer;
import vn.kieumau.account.Needs;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.criteria.CriteriaShelf;
import vn.kieumau.criteria.SetLine;
import vn.kieumau.difficulty.DifficultyFilter;
import vn.kieumau.difficulty.DifficultyPages;
import vn.kieumau.difficulty.DifficultyView;
import vn.kieumau.dossier.DossierDirectory;
import vn.kieumau.kernel.Texts;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.recognition.RecognitionRegister;
import vn.kieumau.recognition.RecognitionView;
import vn.kieumau.recognition.RegisterQuery;

/** The lists about many dossiers as sheets, with the filters of their pages, each for whoever may see the list. */
@Controller
class CaseListExportController {

    private static final int AT_A_TIME = 500;

    private final DifficultyPages difficulties;
    private final RecognitionRegister register;
    private final CriteriaShelf shelf;
    private final DossierDirectory dossiers;
    private final Exports exports;

    CaseListExportController(
            DifficultyPages difficulties,
            RecognitionRegister register,
            CriteriaShelf shelf,
            DossierDirectory dossiers,
            Exports exports) {
        this.difficulties = difficulties;
        this.register = register;
        this.shelf = shelf;
        this.dossiers = dossiers;
        this.exports = exports;
    }

    @GetMapping("/difficulties/export")
    @Needs(Action.DOSSIER_SEARCH)
    void difficulties(
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal SignedInOfficer officer,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        DifficultyFilter filter = DifficultyFilter.of(parameters);
        SheetExport<DifficultyRow> sheet = new SheetExport<DifficultyRow>(locale, "report.sheet.difficulties")
                .column("difficulty.list.difficulty", 40, row -> row.difficulty()
                        .title())
                .column("report.column.subject", 60, row -> row.difficulty().description())
                .column(
                        "difficulty.criterion",
                        40,
                        row -> row.difficulty().criterion().isEmpty()
                                ? Texts.in(locale, "difficulty.whole_dossier")
                                : row.difficulty().criterion())
                .column("difficulty.list.dossier", 20, row -> row.difficulty().dossierNumber())
                .column("dossier.page.unit", 28, row -> row.difficulty().unitName())
                .column(
                        "difficulty.owner",
                        36,
                        row -> row.difficulty().ownerRole().labelIn(locale) + ", "
                                + row.difficulty().ownerUnit())
                .column(
                        "difficulty.list.level",
                        16,
                        row -> Texts.in(
                                locale, "unit.level." + row.difficulty().level().name()))
                .column("difficulty.due", 14, row -> row.difficulty().dueOn())
                .column("difficulty.list.state", 24, row -> state(row.difficulty(), locale))
                .column("difficulty.answer", 50, row -> row.difficulty().answer())
                .column("difficulty.raised_by", 28, row -> row.difficulty().raisedBy())
                .column(
                        "report.column.since",
                        14,
                        row -> VietnamTime.dayOf(row.difficulty().raisedAt()))
                .column("report.illustrative_short", 14, row -> mark(row.illustrative(), locale));
        exports.sendList(
                "kho-khan",
                filter.asked(),
                sheet,
                SheetExport.pages(page -> rows(difficulties.search(filter, officer, PageRequest.of(page, AT_A_TIME)))),
                response);
    }

    private Page<DifficultyRow> rows(Page<DifficultyView> page) {
        Set<String> illustrative = dossiers.illustrative(
                page.stream().map(DifficultyView::dossierNumber).collect(Collectors.toSet()));
        return page.map(one -> new DifficultyRow(one, illustrative.contains(one.dossierNumber())));
    }

    private static String state(DifficultyView one, Locale locale) {
        String state = Texts.in(locale, "difficulty.state." + one.state().key());
        return one.overdue() ? state + ", " + Texts.in(locale, "difficulty.overdue") : state;
    }

    @GetMapping("/recognitions/export")
    @Needs(Action.RECOGNITION_READ)
    void recognitions(
            @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal SignedInOfficer officer,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        RegisterQuery query = register.choices(officer).query(parameters);
        SheetExport<RecognitionView> sheet = new SheetExport<RecognitionView>(locale, "report.sheet.recognitions")
                .column("dossier.page.dossier", 20, row -> row.dossier().number())
                .column("recognition.register.unit", 28, row -> row.dossier().unitName())
                .column("report.column.district", 22, row -> row.dossier().districtName())
                .column("report.column.province", 22, row -> row.dossier().provinceName())
                .column("dossier.page.model", 40, row -> row.dossier().modelName())
                .column("recognition.register.year", 10, row -> row.dossier().cycleYear())
                .column(
                        "recognition.register.decision",
                        20,
                        row -> row.certificate() == null
                                ? null
                                : row.certificate().decisionNumber())
                .column("report.column.decided", 16, RecognitionView::decidedOn)
                .column(
                        "report.column.met",
                        10,
                        row -> row.result() == null ? null : row.result().met())
                .column(
                        "report.column.applicable",
                        10,
                        row -> row.result() == null ? null : row.result().applicable())
                .column(
                        "recognition.register.certificate",
                        20,
                        row -> row.certificate() == null
                                ? null
                                : row.certificate().number())
                .column(
                        "report.column.announced",
                        14,
                        row -> row.certificate() == null
                                ? null
                                : row.certificate().announcedOn())
                .column("recognition.register.state", 50, row -> state(row, locale))
                .column(
                        "report.illustrative_short",
                        14,
                        row -> mark(row.dossier().illustrative(), locale));
        exports.sendList(
                "so-cong-nhan",
                query.asked(),
                sheet,
                SheetExport.pages(page -> register.page(query, page, AT_A_TIME, officer)),
                response);
    }

    private static String state(RecognitionView row, Locale locale) {
        String state = Texts.in(
                locale,
                "recognition.state." + row.state().key(),
                String.valueOf(row.dossier().cycleYear()));
        return switch (row.state()) {
            case UNIT_MERGED ->
                state + ". "
                        + Texts.in(
                                locale,
                                "recognition.state.merged_into",
                                VietnamTime.show(row.lastDay()),
                                row.successors());
            case UNIT_ENDED ->
                state + ". " + Texts.in(locale, "recognition.state.ended_on", VietnamTime.show(row.lastDay()));
            default -> state;
        };
    }

    /** All versions of all criteria sets; what is in one of them is on the page of the set. */
    @GetMapping("/criteria/export")
    @ForAnyOfficer
    void criteriaSets(Locale locale, HttpServletResponse response) throws IOException {
        SheetExport<SetLine> sheet = new SheetExport<SetLine>(locale, "report.sheet.sets")
                .column("dossier.page.model", 10, SetLine::modelCode)
                .column("criteria.list.set", 20, SetLine::code)
                .column("report.column.version", 10, SetLine::version)
                .column("report.column.title", 60, SetLine::title)
                .column("report.column.basis", 60, SetLine::legalBasis)
                .column("criteria.list.state", 20, line -> line.state().labelIn(locale))
                .column("report.column.valid_from", 16, SetLine::effectiveFrom)
                .column("report.column.valid_to", 16, SetLine::effectiveTo)
                .column("criteria.list.count", 12, SetLine::criteria)
                .column("criteria.list.use", 16, SetLine::dossiers)
                .column("report.illustrative_short", 14, line -> mark(line.illustrative(), locale));
        exports.sendList(
                "bo-tieu-chi",
                Map.of(),
                sheet,
                shelf.all().stream().flatMap(one -> one.sets().stream()).iterator(),
                response);
    }

    private static String mark(boolean illustrative, Locale locale) {
        return illustrative ? Texts.in(locale, "dossier.page.illustrative") : "";
    }

    private record DifficultyRow(DifficultyView difficulty, boolean illustrative) {}
}
