package vn.kieumau.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.criteria.ModelView;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;

/** Opens a dossier, for a province's movement office and for administrators. */
@Controller
@Needs(Action.DOSSIER_OPEN)
class NewDossierController {

    private final DossierService dossiers;
    private final CriteriaService criteria;
    private final WardChoices wards;
    private final Clock clock;

    NewDossierController(DossierService dossiers, CriteriaService criteria, WardChoices wards, Clock clock) {
        this.dossiers = dossiers;
        this.criteria = criteria;
        this.wards = wards;
        this.clock = clock;
    }

    /** The choice of wards depends on the day; asking again with another day keeps what was typed. */
    @GetMapping("/dossiers/new")
    String form(
            @RequestParam Map<String, String> typed, @AuthenticationPrincipal SignedInOfficer officer, Model model) {
        Map<String, String> values = new LinkedHashMap<>(typed);
        LocalDate today = VietnamTime.dayOf(clock.instant());
        values.putIfAbsent("openedOn", VietnamTime.show(today));
        values.putIfAbsent("cycleYear", String.valueOf(today.getYear()));
        return fill(model, values, officer);
    }

    @PostMapping("/dossiers")
    ModelAndView open(
            @RequestParam Map<String, String> typed, @AuthenticationPrincipal SignedInOfficer officer, Model model) {
        OpeningForm form = new OpeningForm(typed);
        Map<String, RuleViolation> problems = form.problems();
        if (problems.isEmpty()) {
            try {
                return new ModelAndView("redirect:/dossiers/"
                        + dossiers.open(form.wanted(), officer).number());
            } catch (RuleViolation violation) {
                problems.put(fieldOf(violation), violation);
            } catch (DataIntegrityViolationException twice) {
                // somebody else opened the same dossier at the same moment
                problems.put("unit", new RuleViolation("dossier.exists", numberOf(form.wanted())));
            }
        }
        model.addAttribute("errors", sentences(problems));
        return new ModelAndView(fill(model, typed, officer), model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private String fill(Model model, Map<String, String> values, SignedInOfficer officer) {
        Map<String, String> models = new LinkedHashMap<>();
        for (ModelView one : criteria.models()) {
            models.put(one.code(), one.name());
        }
        model.addAttribute("nav", "dossiers");
        model.addAttribute("values", values);
        model.addAttribute("modelNames", models);
        model.addAttribute("wards", wards.on(values.get("openedOn"), officer));
        return "dossier/new";
    }

    /** Where a rule of the units or of the criteria names no field, its subject does. */
    private static String fieldOf(RuleViolation violation) {
        if (violation.field() != null) {
            return violation.field();
        }
        return violation.key().startsWith("criteria.") ? "model" : "unit";
    }

    private static Map<String, String> sentences(Map<String, RuleViolation> problems) {
        Locale locale = LocaleContextHolder.getLocale();
        Map<String, String> sentences = new LinkedHashMap<>();
        problems.forEach((field, violation) -> sentences.put(field, violation.messageIn(locale)));
        return sentences;
    }

    private static String numberOf(OpenDossier wanted) {
        return Dossier.numberOf(wanted.cycleYear(), wanted.unitCode(), wanted.modelCode());
    }
}
