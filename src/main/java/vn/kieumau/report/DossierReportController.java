package vn.kieumau.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.dossier.DossierDirectory;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.Texts;
import vn.kieumau.kernel.TrailHead;
import vn.kieumau.kernel.VietnamTime;

/** What was found about a dossier as files: the report of a stage as PDF, and the verdicts of all stages as a sheet. */
@Controller
@RequestMapping("/dossiers/{number}")
@Needs(Action.DOSSIER_READ)
class DossierReportController {

    private final DossierDirectory directory;
    private final AssessmentReports reports;
    private final PdfPrinter printer;
    private final Exports exports;
    private final TrailHead trail;
    private final Clock clock;

    DossierReportController(
            DossierDirectory directory,
            AssessmentReports reports,
            PdfPrinter printer,
            Exports exports,
            TrailHead trail,
            Clock clock) {
        this.directory = directory;
        this.reports = reports;
        this.printer = printer;
        this.exports = exports;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param stage key of the stage; the last one that has judged when it is left out */
    @GetMapping("/report.pdf")
    void paper(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String stage,
            @AuthenticationPrincipal SignedInOfficer officer,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        DossierView dossier = directory.require(number, officer);
        AssessmentReport report = ofStage(reports.all(dossier, locale), stage);
        // First, so that the head on the paper already holds this printing
        exports.exported(dossier, report.stage().key() + ".pdf");
        byte[] pdf = printer.print(
                "report/paper",
                Map.of(
                        "report",
                        report,
                        "stage",
                        Texts.in(locale, "report.paper.stage." + report.stage().key()),
                        "period",
                        VietnamTime.show(dossier.periodFrom()) + " – " + VietnamTime.show(dossier.periodTo()),
                        "head",
                        trail.current(),
                        "printedAt",
                        VietnamTime.show(clock.instant()),
                        "printedBy",
                        officer.displayName()),
                locale);
        exports.sendPaper(dossier, report.stage().key(), pdf, response);
    }

    private static AssessmentReport ofStage(List<AssessmentReport> all, String stage) {
        return stage.isEmpty()
                ? all.get(all.size() - 1)
                : all.stream()
                        .filter(one -> one.stage().key().equals(stage))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("report.stage_unknown"));
    }

    /** The verdicts of all stages side by side, one criterion a row. */
    @GetMapping("/verdicts/export")
    void verdicts(
            @PathVariable String number,
            @AuthenticationPrincipal SignedInOfficer officer,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        DossierView dossier = directory.require(number, officer);
        List<AssessmentReport> stages = reports.all(dossier, locale);
        exports.sendSheet(
                dossier,
                "ket-qua-tieu-chi",
                verdictSheet(stages, locale),
                lines(stages).iterator(),
                response);
    }

    private static SheetExport<Line> verdictSheet(List<AssessmentReport> stages, Locale locale) {
        AssessmentReport any = stages.get(0);
        SheetExport<Line> sheet = new SheetExport<Line>(locale, "report.sheet.verdicts")
                .above(any.dossier().number() + " · " + any.dossier().unitName() + " · "
                        + any.dossier().cycleYear())
                .above(any.set().title() + " · " + any.set().legalBasis());
        if (any.set().illustrative()) {
            sheet.above(Texts.in(locale, "report.illustrative"));
        }
        sheet.column("report.column.group", 30, Line::group)
                .column("report.column.label", 8, line -> line.first().label())
                .column("assessment.section.criterion", 60, line -> line.first().title())
                .column("report.column.requirement", 30, line -> line.first().requirement());
        for (int index = 0; index < stages.size(); index++) {
            int stage = index;
            String name = Texts.in(
                    locale, "assessment.stage." + stages.get(index).stage().key());
            sheet.columnNamed(name, 16, line -> line.rows().get(stage).verdict())
                    .columnNamed(
                            name + ": " + Texts.in(locale, "report.column.figures"),
                            36,
                            line -> line.rows().get(stage).finding().isEmpty()
                                    ? line.rows().get(stage).figures()
                                    : line.rows().get(stage).finding())
                    .columnNamed(name + ": " + Texts.in(locale, "assessment.section.note"), 40, line -> line.rows()
                            .get(stage)
                            .note());
        }
        return sheet.column(
                "report.column.evidence",
                50,
                line -> String.join("; ", line.first().evidence()));
    }

    private static List<Line> lines(List<AssessmentReport> stages) {
        List<Line> lines = new ArrayList<>();
        List<AssessmentReport.Group> groups = stages.get(0).groups();
        for (int group = 0; group < groups.size(); group++) {
            for (int row = 0; row < groups.get(group).rows().size(); row++) {
                int g = group;
                int r = row;
                lines.add(new Line(
                        groups.get(group).title(),
                        stages.stream()
                                .map(stage -> stage.groups().get(g).rows().get(r))
                                .toList()));
            }
        }
        return lines;
    }

    /** @param rows the same criterion, one per stage */
    private record Line(String group, List<AssessmentReport.Row> rows) {
        AssessmentReport.Row first() {
            return rows.get(0);
        }
    }
}
