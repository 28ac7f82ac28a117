package vn.kieumau.web.admin;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.evidence.EvidenceWatch;

/** The evidence store for administrators: figures, damaged files, and the next part of the check at once. */
@Controller
@RequestMapping("/admin/evidence")
@Needs(Action.SYSTEM_MONITOR)
class EvidenceStoreController {

    private final EvidenceWatch watch;
    private final MessageSource texts;

    EvidenceStoreController(EvidenceWatch watch, MessageSource texts) {
        this.watch = watch;
        this.texts = texts;
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("nav", "evidence");
        model.addAttribute("figures", watch.figures());
        model.addAttribute("damaged", watch.damaged());
        return "admin/evidence";
    }

    @PostMapping("/check")
    String check(RedirectAttributes next, Locale locale) {
        int read = watch.checkNext();
        next.addFlashAttribute("done", texts.getMessage("evidence.admin.checked", new Object[] {read}, locale));
        return "redirect:/admin/evidence";
    }
}
