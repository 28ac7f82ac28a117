package vn.kieumau.difficulty;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.difficulty.workflow.DifficultyTask;
import vn.kieumau.dossier.DossierDirectory;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.kernel.Texts;
import vn.kieumau.unit.UnitLevel;

/** The list of the difficulties that an officer may see, and the page of one of them. */
@Controller
class DifficultyController {

    private static final int PAGE_SIZE = 20;

    private final DifficultyPages pages;
    private final DossierDirectory directory;
    private final CriteriaService criteria;
    private final DifficultyTask task;

    DifficultyController(
            DifficultyPages pages, DossierDirectory directory, CriteriaService criteria, DifficultyTask task) {
        this.pages = pages;
        this.directory = directory;
        this.criteria = criteria;
        this.task = task;
    }

    @GetMapping("/difficulties")
    @Needs(Action.DOSSIER_SEARCH)
    String list(
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal SignedInOfficer officer,
            Locale locale,
            Model model) {
        DifficultyFilter filter = DifficultyFilter.of(parameters);
        Page<DifficultyView> page = page(filter, officer);
        model.addAttribute("nav", "difficulties");
        model.addAttribute("filter", filter);
        model.addAttribute("page", page);
        model.addAttribute("states", states(locale));
        model.addAttribute("levels", levels(locale));
        model.addAttribute("only", only(locale));
        return "difficulty/list";
    }

    @GetMapping("/difficulties/{id}")
    @Needs(Action.DOSSIER_READ)
    String page(@PathVariable String id, @AuthenticationPrincipal SignedInOfficer officer, Model model) {
        DifficultyDetailView detail = pages.require(id, officer);
        DossierView dossier = directory.require(detail.difficulty().dossierNumber(), officer);
        model.addAttribute("nav", "difficulties");
        model.addAttribute("detail", detail);
        model.addAttribute("dossier", dossier);
        model.addAttribute("task", task.of(detail.difficulty().id(), officer).orElse(null));
        model.addAttribute(
                "illustrative", criteria.require(dossier.criteriaSetId()).illustrative());
        return "difficulty/page";
    }

    /** A page behind the last one shows the last one. */
    private Page<DifficultyView> page(DifficultyFilter filter, SignedInOfficer officer) {
        Page<DifficultyView> page = pages.search(filter, officer, PageRequest.of(filter.page(), PAGE_SIZE));
        boolean behind = page.isEmpty() && page.getTotalPages() > 0;
        return behind ? pages.search(filter, officer, PageRequest.of(page.getTotalPages() - 1, PAGE_SIZE)) : page;
    }

    private static Map<String, String> states(Locale locale) {
        Map<String, String> options = new LinkedHashMap<>();
        for (DifficultyState state : DifficultyState.values()) {
            options.put(state.key(), Texts.in(locale, "difficulty.state." + state.key()));
        }
        return options;
    }

    private static Map<String, String> levels(Locale locale) {
        Map<String, String> options = new LinkedHashMap<>();
        for (UnitLevel level : UnitLevel.values()) {
            options.put(DifficultyFilter.key(level), Texts.in(locale, "unit.level." + level.name()));
        }
        return options;
    }

    private static Map<String, String> only(Locale locale) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("overdue", Texts.in(locale, "difficulty.list.overdue"));
        options.put("mine", Texts.in(locale, "difficulty.list.mine"));
        return options;
    }
}
