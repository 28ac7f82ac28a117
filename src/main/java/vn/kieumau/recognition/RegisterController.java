package vn.kieumau.recognition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.dossier.DossierDirectory;

/** The register of recognitions that an officer may see. */
@Controller
@Needs(Action.RECOGNITION_READ)
class RegisterController {

    private final RecognitionRegister register;
    private final DossierDirectory directory;
    private final CriteriaService criteria;

    RegisterController(RecognitionRegister register, DossierDirectory directory, CriteriaService criteria) {
        this.register = register;
        this.directory = directory;
        this.criteria = criteria;
    }

    @GetMapping("/recognitions")
    String list(
            @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal SignedInOfficer officer,
            Model model) {
        Map<String, String> provinces = provinces(officer);
        Map<String, String> models = models();
        Map<String, String> years = years(officer);
        RegisterQuery query = RegisterQuery.of(parameters, provinces, models, years);
        Page<RecognitionView> page = register.search(query.filter(), query.province(), query.page(), officer);
        model.addAttribute("nav", "recognitions");
        model.addAttribute("query", query);
        model.addAttribute("page", page);
        model.addAttribute("rows", page.getContent());
        model.addAttribute("provinces", provinces);
        model.addAttribute("modelNames", models);
        model.addAttribute("years", years);
        return "recognition/register";
    }

    private Map<String, String> provinces(SignedInOfficer officer) {
        Map<String, String> options = new LinkedHashMap<>();
        directory.places(officer).stream()
                .filter(place -> place.depth() == 0)
                .forEach(place -> options.put(place.code(), place.name() + " (" + place.code() + ")"));
        return options;
    }

    private Map<String, String> models() {
        Map<String, String> options = new LinkedHashMap<>();
        criteria.models().forEach(one -> options.put(one.code(), one.name()));
        return options;
    }

    private Map<String, String> years(SignedInOfficer officer) {
        Map<String, String> options = new LinkedHashMap<>();
        List<Integer> known = register.years(officer);
        known.forEach(year -> options.put(year.toString(), year.toString()));
        return options;
    }
}
