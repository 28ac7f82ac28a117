package vn.kieumau.dossier;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.dossier.workflow.ProcessPicture;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;

/** One dossier: its page, its picture, and its withdrawal. What an officer may not see answers 404. */
@Controller
@RequestMapping("/dossiers/{number}")
@Needs(Action.DOSSIER_READ)
class DossierPageController {

    private final DossierDirectory directory;
    private final DossierPages pages;
    private final DossierService dossiers;
    private final ProcessPicture picture;
    private final List<DossierNotice> notices;
    private final DossierRecall recall;

    DossierPageController(
            DossierDirectory directory,
            DossierPages pages,
            DossierService dossiers,
            ProcessPicture picture,
            List<DossierNotice> notices,
            DossierRecall recall) {
        this.directory = directory;
        this.pages = pages;
        this.dossiers = dossiers;
        this.picture = picture;
        this.notices = notices;
        this.recall = recall;
    }

    @GetMapping
    String page(
            @PathVariable String number, @AuthenticationPrincipal SignedInOfficer officer, Locale locale, Model model) {
        DossierView dossier = directory.require(number, officer);
        DossierPage page = pages.of(dossier, officer, locale);
        model.addAttribute("nav", "dossiers");
        model.addAttribute("dossier", dossier);
        model.addAttribute("page", page);
        model.addAttribute("illustrative", page.criteria().illustrative());
        model.addAttribute(
                "notices",
                notices.stream().flatMap(one -> one.of(dossier).stream()).toList());
        model.addAttribute("mayWithdraw", directory.mayWithdraw(dossier, officer));
        model.addAttribute("mayRecall", recall.mayRecall(dossier, officer));
        return "dossier/page";
    }

    @GetMapping(path = "/diagram.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String diagram(@PathVariable String number, @AuthenticationPrincipal SignedInOfficer officer) {
        return picture.diagram(directory.require(number, officer).number());
    }

    /** What the dialog holds, on a page of its own for browsers without JavaScript. */
    @GetMapping("/withdraw")
    @Needs(Action.DOSSIER_WITHDRAW)
    String withdrawal(@PathVariable String number, @AuthenticationPrincipal SignedInOfficer officer, Model model) {
        return withdrawal(directory.require(number, officer), "", model);
    }

    @PostMapping("/withdraw")
    @Needs(Action.DOSSIER_WITHDRAW)
    ModelAndView withdraw(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedInOfficer officer,
            Locale locale,
            Model model,
            RedirectAttributes afterwards) {
        try {
            dossiers.withdraw(number, reason, officer);
        } catch (NotFound unknown) {
            throw unknown;
        } catch (RuleViolation violation) {
            String field = violation.field() == null ? "" : violation.field();
            model.addAttribute("errors", Map.of(field, violation.messageIn(locale)));
            String view = withdrawal(directory.require(number, officer), reason, model);
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        afterwards.addFlashAttribute("withdrawn", true);
        return new ModelAndView("redirect:/dossiers/" + number);
    }

    private static String withdrawal(DossierView dossier, String reason, Model model) {
        model.addAttribute("nav", "dossiers");
        model.addAttribute("dossier", dossier);
        model.addAttribute("illustrative", dossier.illustrative());
        model.addAttribute("reason", reason);
        return "dossier/withdraw";
    }
}
