package vn.kieumau.difficulty;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.Texts;

/** One working visit: its agenda, its minutes, what follows it, and the minutes on paper. */
@Controller
@RequestMapping("/dossiers/{number}/visits/{visit}")
@Needs(Action.VISIT_MANAGE)
class VisitController {

    private final VisitService visits;
    private final VisitDesk desk;
    private final SentFiles sentFiles;

    VisitController(VisitService visits, VisitDesk desk, SentFiles sentFiles) {
        this.visits = visits;
        this.desk = desk;
        this.sentFiles = sentFiles;
    }

    @GetMapping
    @Needs(Action.DOSSIER_READ)
    String page(
            @PathVariable String number,
            @PathVariable("visit") String id,
            @AuthenticationPrincipal SignedInOfficer officer,
            Locale locale,
            Model model) {
        DossierView dossier = desk.dossier(number, officer);
        return desk.fill(model, dossier, desk.visit(dossier, id), Map.of(), officer, locale);
    }

    /** The minutes for A4. */
    @GetMapping("/print")
    @Needs(Action.DOSSIER_READ)
    String print(
            @PathVariable String number,
            @PathVariable("visit") String id,
            @AuthenticationPrincipal SignedInOfficer officer,
            Locale locale,
            Model model) {
        DossierView dossier = desk.dossier(number, officer);
        desk.fill(model, dossier, desk.visit(dossier, id), Map.of(), officer, locale);
        return "difficulty/visit-print";
    }

    @PostMapping("/agenda")
    ModelAndView arrange(
            @PathVariable String number,
            @PathVariable("visit") String id,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedInOfficer officer,
            Locale locale,
            Model model,
            RedirectAttributes afterwards) {
        Sent sent = new Sent(number, id, typed, officer, locale, model, afterwards);
        VisitForm form = new VisitForm(typed);
        return answer(
                sent,
                true,
                "visit.agenda.done",
                (dossier, visit) -> visits.arrange(
                        dossier, visit.visit().id(), form.agenda(visit.agenda()), form.text("newItem"), officer));
    }

    @PostMapping("/minutes")
    ModelAndView record(
            @PathVariable String number,
            @PathVariable("visit") String id,
            @RequestParam(name = "minutes_file", required = false) List<MultipartFile> files,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedInOfficer officer,
            Locale locale,
            Model model,
            RedirectAttributes afterwards) {
        Map<String, String> values = new LinkedHashMap<>(typed);
        boolean closing = typed.containsKey("close");
        Sent sent = new Sent(number, id, values, officer, locale, model, afterwards);
        return answer(sent, true, closing ? "visit.minutes.closed" : "visit.minutes.saved", (dossier, visit) -> {
            values.put("minutes", sentFiles.receive(number, typed.get("minutes"), files, officer));
            VisitMinutes minutes =
                    new VisitForm(values).minutes(visit.points(), sentFiles.idsOf(values.get("minutes"), number));
            if (closing) {
                visits.close(dossier, visit.visit().id(), minutes, officer);
            } else {
                visits.record(dossier, visit.visit().id(), minutes, officer);
            }
        });
    }

    @PostMapping("/tasks")
    ModelAndView addTask(
            @PathVariable String number,
            @PathVariable("visit") String id,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedInOfficer officer,
            Locale locale,
            Model model,
            RedirectAttributes afterwards) {
        Sent sent = new Sent(number, id, typed, officer, locale, model, afterwards);
        VisitForm form = new VisitForm(typed);
        return answer(
                sent,
                true,
                "visit.tasks.added",
                (dossier, visit) -> visits.addTask(dossier, visit.visit().id(), form.task(), officer));
    }

    @PostMapping("/tasks/{task}/done")
    @Needs(Action.VISIT_REPORT)
    ModelAndView taskDone(
            @PathVariable String number,
            @PathVariable("visit") String id,
            @PathVariable String task,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedInOfficer officer,
            Locale locale,
            Model model,
            RedirectAttributes afterwards) {
        Sent sent = new Sent(number, id, typed, officer, locale, model, afterwards);
        VisitForm form = new VisitForm(typed);
        return answer(
                sent,
                false,
                "visit.tasks.reported",
                (dossier, visit) -> visits.taskDone(
                        dossier,
                        visit.visit().id(),
                        VisitDesk.idOf(task),
                        form.day("doneOn." + task),
                        form.text("doneNote." + task),
                        officer));
    }

    @PostMapping("/addenda")
    ModelAndView amend(
            @PathVariable String number,
            @PathVariable("visit") String id,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedInOfficer officer,
            Locale locale,
            Model model,
            RedirectAttributes afterwards) {
        Sent sent = new Sent(number, id, typed, officer, locale, model, afterwards);
        VisitForm form = new VisitForm(typed);
        return answer(
                sent,
                true,
                "visit.addenda.added",
                (dossier, visit) -> visits.amend(dossier, visit.visit().id(), form.text("addendum"), officer));
    }

    @PostMapping("/cancel")
    ModelAndView cancel(
            @PathVariable String number,
            @PathVariable("visit") String id,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedInOfficer officer,
            Locale locale,
            Model model,
            RedirectAttributes afterwards) {
        Sent sent = new Sent(number, id, typed, officer, locale, model, afterwards);
        VisitForm form = new VisitForm(typed);
        return answer(
                sent,
                true,
                "visit.cancel.done",
                (dossier, visit) -> visits.cancel(dossier, visit.visit().id(), form.text("reason"), officer));
    }

    /** Does the work and shows the visit again: as it is now, or with what was typed and what is wrong with it. */
    private ModelAndView answer(Sent sent, boolean byManagers, String done, Work work) {
        DossierView dossier =
                byManagers ? desk.managed(sent.number(), sent.officer()) : desk.dossier(sent.number(), sent.officer());
        VisitView visit = desk.visit(dossier, sent.id());
        try {
            work.on(dossier, visit);
        } catch (NotFound hidden) {
            throw hidden;
        } catch (RuleViolation violation) {
            String field = violation.field() == null ? "" : violation.field();
            sent.model().addAttribute("errors", Map.of(field, violation.messageIn(sent.locale())));
            String view = desk.fill(sent.model(), dossier, visit, sent.typed(), sent.officer(), sent.locale());
            return new ModelAndView(view, sent.model().asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        sent.afterwards().addFlashAttribute("flash", Texts.in(sent.locale(), done));
        return new ModelAndView("redirect:/dossiers/" + sent.number() + "/visits/" + sent.id());
    }

    /** What one of the forms asks for. */
    @FunctionalInterface
    private interface Work {
        void on(DossierView dossier, VisitView visit);
    }

    /** What a browser has sent. */
    private record Sent(
            String number,
            String id,
            Map<String, String> typed,
            SignedInOfficer officer,
            Locale locale,
            Model model,
            RedirectAttributes afterwards) {}
}
