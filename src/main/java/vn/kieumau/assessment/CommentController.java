package vn.kieumau.assessment;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.criteria.CriteriaSetView;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.dossier.DossierDirectory;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;

/** The remarks on the criteria of a dossier: all of them, and the thread of one criterion. */
@Controller
@RequestMapping("/dossiers/{number}")
@Needs(Action.DOSSIER_READ)
class CommentController {

    private static final String OPEN = "open";

    private final CommentService comments;
    private final DossierDirectory directory;
    private final CriteriaService criteria;

    CommentController(CommentService comments, DossierDirectory directory, CriteriaService criteria) {
        this.comments = comments;
        this.directory = directory;
        this.criteria = criteria;
    }

    @GetMapping("/comments")
    String all(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") String page,
            @AuthenticationPrincipal SignedInOfficer officer,
            Model model) {
        DossierView dossier = directory.require(number, officer);
        return fill(model, dossier, null, OPEN.equals(state), page, officer);
    }

    @GetMapping("/criteria/{key}/comments")
    String thread(
            @PathVariable String number,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") String page,
            @AuthenticationPrincipal SignedInOfficer officer,
            Model model) {
        DossierView dossier = directory.require(number, officer);
        return fill(model, dossier, key, OPEN.equals(state), page, officer);
    }

    @PostMapping("/criteria/{key}/comments")
    @Needs(Action.DOSSIER_COMMENT)
    ModelAndView write(
            @PathVariable String number,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String text,
            @AuthenticationPrincipal SignedInOfficer officer,
            Locale locale,
            Model model) {
        DossierView dossier = directory.require(number, officer);
        try {
            comments.write(dossier, key, text, officer);
        } catch (NotFound unknown) {
            throw unknown;
        } catch (RuleViolation refused) {
            return refused(refused, dossier, key, text, officer, locale, model);
        }
        return back(number, key);
    }

    @PostMapping("/criteria/{key}/comments/settle")
    @Needs(Action.DOSSIER_COMMENT)
    ModelAndView settle(
            @PathVariable String number,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(defaultValue = "true") String resolved,
            @AuthenticationPrincipal SignedInOfficer officer,
            Locale locale,
            Model model) {
        DossierView dossier = directory.require(number, officer);
        try {
            if (!comment.matches("\\d{1,18}")) {
                throw new RuleViolation("assessment.comment_missing");
            }
            comments.settle(dossier, key, Long.parseLong(comment), Boolean.parseBoolean(resolved), officer);
        } catch (NotFound unknown) {
            throw unknown;
        } catch (RuleViolation refused) {
            return refused(refused, dossier, key, "", officer, locale, model);
        }
        return back(number, key);
    }

    private ModelAndView refused(
            RuleViolation refused,
            DossierView dossier,
            String key,
            String text,
            SignedInOfficer officer,
            Locale locale,
            Model model) {
        String field = refused.field() == null ? "" : refused.field();
        model.addAttribute("errors", Map.of(field, refused.messageIn(locale)));
        model.addAttribute("text", text);
        String view = fill(model, dossier, key, false, "0", officer);
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private String fill(
            Model model, DossierView dossier, String key, boolean onlyOpen, String page, SignedInOfficer officer) {
        CriteriaSetView set = criteria.require(dossier.criteriaSetId());
        Page<CommentView> found =
                comments.of(dossier, key, onlyOpen, page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0);
        String address = "/dossiers/" + dossier.number() + (key == null ? "" : "/criteria/" + key) + "/comments";
        model.addAttribute("nav", "dossiers");
        model.addAttribute("dossier", dossier);
        model.addAttribute("criterion", key == null ? null : set.criterion(key));
        model.addAttribute(
                "criteria", set.criteria().stream().collect(Collectors.toMap(CriterionView::key, Function.identity())));
        model.addAttribute("comments", found);
        model.addAttribute("onlyOpen", onlyOpen);
        model.addAttribute("address", address);
        model.addAttribute("pages", address + (onlyOpen ? "?state=open" : ""));
        model.addAttribute("mayWrite", comments.mayWrite(dossier, officer));
        model.addAttribute("illustrative", set.illustrative());
        return "assessment/comments";
    }

    private static ModelAndView back(String number, String key) {
        return new ModelAndView("redirect:/dossiers/" + number + "/criteria/" + key + "/comments");
    }
}
