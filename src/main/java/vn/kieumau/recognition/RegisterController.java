package vn.kieumau.recognition;

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

/** The register of recognitions that an officer may see. */
@Controller
@Needs(Action.RECOGNITION_READ)
class RegisterController {

    private final RecognitionRegister register;

    RegisterController(RecognitionRegister register) {
        this.register = register;
    }

    @GetMapping("/recognitions")
    String list(
            @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal SignedInOfficer officer,
            Model model) {
        RegisterChoices choices = register.choices(officer);
        RegisterQuery query = choices.query(parameters);
        Page<RecognitionView> page = register.search(query, officer);
        model.addAttribute("nav", "recognitions");
        model.addAttribute("query", query);
        model.addAttribute("page", page);
        model.addAttribute("rows", page.getContent());
        model.addAttribute("provinces", choices.provinces());
        model.addAttribute("modelNames", choices.models());
        model.addAttribute("years", choices.years());
        return "recognition/register";
    }
}
