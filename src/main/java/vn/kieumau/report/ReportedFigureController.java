package vn.kieumau.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;

/** Figures that superiors' reports give of groups of units: read by whoever reads reports, entered by the offices above. */
@Controller
@RequestMapping("/reports/reported")
@Needs(Action.REPORT_READ)
class ReportedFigureController {

    private static final int MOST = 200;

    private final ReportedFigures figures;
    private final UnitReports reports;
    private final ReportScope scope;
    private final ReportChoices choices;
    private final CriteriaService criteria;
    private final MessageSource texts;
    private final Clock clock;

    ReportedFigureController(
            ReportedFigures figures,
            UnitReports reports,
            ReportScope scope,
            ReportChoices choices,
            CriteriaService criteria,
            MessageSource texts,
            Clock clock) {
        this.figures = figures;
        this.reports = reports;
        this.scope = scope;
        this.choices = choices;
        this.criteria = criteria;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal SignedInOfficer officer,
            Model model) {
        return page(parameters, Map.of(), officer, model);
    }

    @PostMapping
    @Needs(Action.REPORT_ENTER)
    ModelAndView enter(
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedInOfficer officer,
            RedirectAttributes next,
            Locale locale,
            Model model) {
        Map<String, String> errors = new LinkedHashMap<>();
        NewReportedFigure figure = new ReportedFigureForm(typed, choices.models(), errors, locale).read();
        if (errors.isEmpty()) {
            try {
                figures.enter(figure, officer);
                next.addFlashAttribute("flash", texts.getMessage("report.reported.entered", null, locale));
                return new ModelAndView("redirect:/reports/reported");
            } catch (RuleViolation refused) {
                errors.put(refused.field() == null ? "" : refused.field(), refused.messageIn(locale));
            }
        }
        return refused(typed, errors, officer, model);
    }

    @PostMapping("/withdraw")
    @Needs(Action.REPORT_ENTER)
    ModelAndView withdraw(
            @RequestParam(defaultValue = "0") long figure,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedInOfficer officer,
            RedirectAttributes next,
            Locale locale,
            Model model) {
        try {
            figures.withdraw(figure, reason, officer);
        } catch (NotFound unknown) {
            throw unknown;
        } catch (RuleViolation refused) {
            Map<String, String> typed = Map.of("reason", reason, "figure", String.valueOf(figure));
            return refused(typed, Map.of("", refused.messageIn(locale)), officer, model);
        }
        next.addFlashAttribute("flash", texts.getMessage("report.reported.taken_back", null, locale));
        return new ModelAndView("redirect:/reports/reported");
    }

    private ModelAndView refused(
            Map<String, String> typed, Map<String, String> errors, SignedInOfficer officer, Model model) {
        model.addAttribute("errors", errors);
        String view = page(Map.of(), typed, officer, model);
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private String page(
            Map<String, String> parameters, Map<String, String> typed, SignedInOfficer officer, Model model) {
        LocalDate today = VietnamTime.dayOf(clock.instant());
        ReportFilter filter = ReportFilter.of(parameters, criteria.models(), today);
        List<ReportedFigureView> found = figures.find(filter, officer, true, MOST);
        choices.into(model, filter, officer);
        Map<String, String> fields = new HashMap<>(typed);
        fields.putIfAbsent("asOf", VietnamTime.show(today));
        model.addAttribute("tab", "reported");
        model.addAttribute("typed", fields);
        model.addAttribute("figures", found);
        model.addAttribute(
                "beside",
                reports.beside(
                        scope.of(filter, officer),
                        found.stream().map(ReportedFigureView::id).toList()));
        return "report/reported";
    }
}
