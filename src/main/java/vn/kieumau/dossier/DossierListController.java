package vn.kieumau.dossier;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kieumau.account.Access;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.criteria.ModelView;
import vn.kieumau.dossier.workflow.WhereItStands;
import vn.kieumau.kernel.VietnameseText;

/** The list of the dossiers that an officer may see. */
@Controller
class DossierListController {

    private static final int PAGE_SIZE = 20;
    private static final Sort ORDER = Sort.by(Sort.Order.desc("stateSince"), Sort.Order.asc("number"));

    private final DossierDirectory directory;
    private final CriteriaService criteria;
    private final WhereItStands whereItStands;
    private final Access access;
    private final MessageSource messages;

    DossierListController(
            DossierDirectory directory,
            CriteriaService criteria,
            WhereItStands whereItStands,
            Access access,
            MessageSource messages) {
        this.directory = directory;
        this.criteria = criteria;
        this.whereItStands = whereItStands;
        this.access = access;
        this.messages = messages;
    }

    @GetMapping("/dossiers")
    @Needs(Action.DOSSIER_SEARCH)
    String list(
            @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal SignedInOfficer officer,
            Locale locale,
            Model model) {
        List<ModelView> models = criteria.models();
        DossierQuery query = DossierQuery.of(parameters, models);
        Page<DossierView> page = page(query, officer);
        Map<DossierState, Long> counts = directory.countByState(query.filter(), officer);
        model.addAttribute("nav", "dossiers");
        model.addAttribute("query", query);
        model.addAttribute("rows", rows(page.getContent()));
        model.addAttribute("page", page);
        model.addAttribute("modelNames", names(models));
        model.addAttribute("places", places(officer));
        model.addAttribute("years", years(officer));
        model.addAttribute("states", states(counts, query.filter().state(), locale));
        model.addAttribute("mayOpen", access.may(officer, Action.DOSSIER_OPEN));
        return "dossier/list";
    }

    /** A page behind the last one shows the last one. */
    private Page<DossierView> page(DossierQuery query, SignedInOfficer officer) {
        Page<DossierView> page =
                directory.search(query.filter(), officer, PageRequest.of(query.page(), PAGE_SIZE, ORDER));
        boolean behind = page.isEmpty() && page.getTotalPages() > 0;
        return behind
                ? directory.search(query.filter(), officer, PageRequest.of(page.getTotalPages() - 1, PAGE_SIZE, ORDER))
                : page;
    }

    private List<Row> rows(List<DossierView> dossiers) {
        Map<String, Set<String>> open = whereItStands.openStepNames(
                dossiers.stream().map(DossierView::number).toList());
        Comparator<String> vietnamese = VietnameseText.order();
        return dossiers.stream()
                .map(dossier -> new Row(
                        dossier,
                        open.getOrDefault(dossier.number(), Set.of()).stream()
                                .sorted(vietnamese)
                                .toList()))
                .toList();
    }

    private Map<String, String> places(SignedInOfficer officer) {
        Map<String, String> options = new LinkedHashMap<>();
        directory
                .places(officer)
                .forEach(place -> options.put(
                        place.code(), "\u2003".repeat(place.depth()) + place.name() + " (" + place.code() + ")"));
        return options;
    }

    private Map<String, String> years(SignedInOfficer officer) {
        Map<String, String> options = new LinkedHashMap<>();
        directory.cycleYears(officer).forEach(year -> options.put(year.toString(), year.toString()));
        return options;
    }

    /** The states that occur, with their numbers, and the one that is chosen. */
    private Map<String, String> states(Map<DossierState, Long> counts, DossierState chosen, Locale locale) {
        Map<String, String> options = new LinkedHashMap<>();
        for (DossierState state : DossierState.values()) {
            long count = counts.getOrDefault(state, 0L);
            if (count > 0 || state == chosen) {
                options.put(state.key(), messages.getMessage(state.messageKey(), null, locale) + " (" + count + ")");
            }
        }
        return options;
    }

    private static Map<String, String> names(List<ModelView> models) {
        Map<String, String> options = new LinkedHashMap<>();
        models.forEach(one -> options.put(one.code(), one.name()));
        return options;
    }

    /** @param steps names of the open steps */
    record Row(DossierView dossier, List<String> steps) {}
}
