package vn.kieumau.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.kieumau.account.Access;
import vn.kieumau.account.Action;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.dossier.DossierDirectory;

/** What the filter of every report offers, and what the frame of its page needs. */
@Component
class ReportChoices {

    private final DossierDirectory directory;
    private final CriteriaService criteria;
    private final Access access;

    ReportChoices(DossierDirectory directory, CriteriaService criteria, Access access) {
        this.directory = directory;
        this.criteria = criteria;
        this.access = access;
    }

    void into(Model model, ReportFilter filter, SignedInOfficer officer) {
        Map<String, String> places = new LinkedHashMap<>();
        directory
                .places(officer)
                .forEach(place -> places.put(
                        place.code(), "\u2003".repeat(place.depth()) + place.name() + " (" + place.code() + ")"));
        Map<String, String> years = new LinkedHashMap<>();
        directory.cycleYears(officer).forEach(year -> years.put(year.toString(), year.toString()));
        model.addAttribute("nav", "reports");
        model.addAttribute("filter", filter);
        model.addAttribute("asked", filter.asked());
        model.addAttribute("places", places);
        model.addAttribute("models", models());
        model.addAttribute("years", years);
        model.addAttribute("mayEnter", access.may(officer, Action.REPORT_ENTER));
    }

    Map<String, String> models() {
        Map<String, String> models = new LinkedHashMap<>();
        criteria.models().forEach(one -> models.put(one.code(), one.name()));
        return models;
    }
}
