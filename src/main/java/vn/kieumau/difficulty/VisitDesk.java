package vn.kieumau.difficulty;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.kieumau.account.Role;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.criteria.CriteriaSetView;
import vn.kieumau.dossier.DossierDirectory;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.unit.UnitLevel;

/** Finds what the pages of working visits are about, and fills them. */
@Component
class VisitDesk {

    private final VisitService visits;
    private final DifficultyService difficulties;
    private final DossierDirectory directory;
    private final CriteriaService criteria;

    VisitDesk(
            VisitService visits, DifficultyService difficulties, DossierDirectory directory, CriteriaService criteria) {
        this.visits = visits;
        this.difficulties = difficulties;
        this.directory = directory;
        this.criteria = criteria;
    }

    DossierView dossier(String number, SignedInOfficer officer) {
        return directory.require(number, officer);
    }

    /** A dossier whose visits the officer manages; every other answers like an unknown one. */
    DossierView managed(String number, SignedInOfficer officer) {
        DossierView dossier = directory.require(number, officer);
        if (!visits.mayManage(dossier, officer)) {
            throw new NotFound("dossier.unknown", number);
        }
        return dossier;
    }

    VisitView visit(DossierView dossier, String id) {
        return visits.require(dossier, idOf(id));
    }

    static long idOf(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw new NotFound("visit.unknown");
        }
        return Long.parseLong(id);
    }

    /** The form of a plan; {@code visit} is null for a new one. */
    String fillPlan(Model model, DossierView dossier, VisitView visit, Map<String, String> values) {
        common(model, dossier);
        model.addAttribute("visit", visit);
        model.addAttribute("values", values);
        return "difficulty/visit-plan";
    }

    /** The page of a visit; {@code typed} goes over what is stored. */
    String fill(
            Model model,
            DossierView dossier,
            VisitView visit,
            Map<String, String> typed,
            SignedInOfficer officer,
            Locale locale) {
        CriteriaSetView set = common(model, dossier);
        model.addAttribute("view", visit);
        model.addAttribute("values", values(visit, typed));
        model.addAttribute("manages", visits.mayManage(dossier, officer));
        model.addAttribute("groups", officer.groups());
        model.addAttribute("criteria", CriterionChoices.of(set));
        model.addAttribute("owners", owners(difficulties.levelsOf(dossier), locale));
        return "difficulty/visit";
    }

    private CriteriaSetView common(Model model, DossierView dossier) {
        CriteriaSetView set = criteria.require(dossier.criteriaSetId());
        model.addAttribute("nav", "dossiers");
        model.addAttribute("dossier", dossier);
        model.addAttribute("illustrative", set.illustrative());
        return set;
    }

    private static Map<String, String> values(VisitView visit, Map<String, String> typed) {
        Map<String, String> values = new LinkedHashMap<>();
        visit.agenda().forEach(item -> {
            values.put("title." + item.id(), item.title());
            values.put("position." + item.id(), String.valueOf(item.position()));
            values.put("conclusion." + item.id(), item.conclusion());
        });
        values.put("summary", visit.summary());
        values.putAll(typed);
        return values;
    }

    static Map<String, String> planOf(VisitView visit) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("heldOn", VietnamTime.show(visit.visit().heldOn()));
        values.put("beginsAt", visit.visit().beginsAt());
        values.put("place", visit.visit().place());
        values.put("purpose", visit.visit().purpose());
        values.put("hosts", String.join("\n", visit.hosts()));
        values.put("visitors", String.join("\n", visit.visitors()));
        return values;
    }

    private static Map<String, String> owners(List<UnitLevel> levels, Locale locale) {
        return levels.stream()
                .flatMap(level -> Owners.at(level).stream())
                .collect(Collectors.toMap(
                        Role::key, role -> Owners.nameIn(role, locale), (one, other) -> one, LinkedHashMap::new));
    }
}
