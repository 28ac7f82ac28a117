package vn.kieumau.recognition;

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
import org.springframework.web.servlet.ModelAndView;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.dossier.DossierDirectory;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.dossier.workflow.WhereItStands;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;

/** Begins the revocation of a recognition; everything after that is a task. */
@Controller
@RequestMapping("/dossiers/{number}/revocation")
@Needs(Action.RECOGNITION_REVOKE)
class RevocationController {

    private static final String FIRST_STEP = "propose_revocation";

    private final DossierDirectory directory;
    private final RevocationService revocations;
    private final RecognitionService recognitions;
    private final WhereItStands whereItStands;

    RevocationController(
            DossierDirectory directory,
            RevocationService revocations,
            RecognitionService recognitions,
            WhereItStands whereItStands) {
        this.directory = directory;
        this.revocations = revocations;
        this.recognitions = recognitions;
        this.whereItStands = whereItStands;
    }

    @GetMapping
    String form(
            @PathVariable String number, @AuthenticationPrincipal SignedInOfficer officer, Locale locale, Model model) {
        DossierView dossier = within(number, officer);
        try {
            revocations.mustBeRevocable(dossier);
        } catch (RuleViolation violation) {
            model.addAttribute("refusal", violation.messageIn(locale));
        }
        return fill(model, dossier);
    }

    @PostMapping
    ModelAndView begin(
            @PathVariable String number, @AuthenticationPrincipal SignedInOfficer officer, Locale locale, Model model) {
        DossierView dossier = within(number, officer);
        try {
            revocations.begin(number, officer);
        } catch (NotFound unknown) {
            throw unknown;
        } catch (RuleViolation violation) {
            model.addAttribute("refusal", violation.messageIn(locale));
            return new ModelAndView(fill(model, dossier), model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        List<String> first = whereItStands.tasksOf(number, officer).getOrDefault(FIRST_STEP, List.of());
        return new ModelAndView("redirect:" + (first.isEmpty() ? "/dossiers/" + number : "/tasks/" + first.get(0)));
    }

    private DossierView within(String number, SignedInOfficer officer) {
        DossierView dossier = directory.require(number, officer);
        if (directory
                .reaching(dossier, Action.RECOGNITION_REVOKE, officer.posts())
                .isEmpty()) {
            throw new NotFound("dossier.unknown", number);
        }
        return dossier;
    }

    private String fill(Model model, DossierView dossier) {
        model.addAllAttributes(
                Map.of("nav", "recognitions", "dossier", dossier, "illustrative", dossier.illustrative()));
        model.addAttribute("certificate", recognitions.certificate(dossier.id()).orElse(null));
        return "recognition/revocation";
    }
}
