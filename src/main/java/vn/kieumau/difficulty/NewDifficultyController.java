package vn.kieumau.difficulty;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.account.Role;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.criteria.CriteriaSetView;
import vn.kieumau.dossier.DossierDirectory;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.Texts;
import vn.kieumau.unit.UnitLevel;

/** Raising a difficulty in a dossier. What an officer may not act on answers like an unknown dossier. */
@Controller
@Needs(Action.DIFFICULTY_RAISE)
class NewDifficultyController {

    private final DifficultyService difficulties;
    private final DossierDirectory directory;
    private final CriteriaService criteria;
    private final SentFiles sentFiles;

    NewDifficultyController(
            DifficultyService difficulties, DossierDirectory directory, CriteriaService criteria, SentFiles sentFiles) {
        this.difficulties = difficulties;
        this.directory = directory;
        this.criteria = criteria;
        this.sentFiles = sentFiles;
    }

    @GetMapping("/dossiers/{number}/difficulties/new")
    String form(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedInOfficer officer,
            Locale locale,
            Model model) {
        return fill(model, require(number, officer), typed, locale);
    }

    @PostMapping("/dossiers/{number}/difficulties")
    ModelAndView raise(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "files_file", required = false) List<MultipartFile> sent,
            @AuthenticationPrincipal SignedInOfficer officer,
            Locale locale,
            Model model,
            RedirectAttributes afterwards) {
        DossierView dossier = require(number, officer);
        Map<String, String> values = new LinkedHashMap<>(typed);
        try {
            values.put("files", sentFiles.receive(number, typed.get("files"), sent, officer));
            long id = difficulties.raise(number, wanted(values, number), officer);
            afterwards.addFlashAttribute("flash", Texts.in(locale, "difficulty.new.done"));
            return new ModelAndView("redirect:/difficulties/" + id);
        } catch (NotFound hidden) {
            throw hidden;
        } catch (RuleViolation violation) {
            String field = violation.field() == null ? "" : violation.field();
            model.addAttribute("errors", Map.of(field, violation.messageIn(locale)));
            return new ModelAndView(
                    fill(model, dossier, values, locale), model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private DossierView require(String number, SignedInOfficer officer) {
        DossierView dossier = directory.require(number, officer);
        if (directory
                .reaching(dossier, Action.DIFFICULTY_RAISE, officer.posts())
                .isEmpty()) {
            throw new NotFound("dossier.unknown", number);
        }
        return dossier;
    }

    private NewDifficulty wanted(Map<String, String> values, String number) {
        String criterion = values.getOrDefault("criterion", "");
        return new NewDifficulty(
                criterion.isEmpty() ? null : criterion,
                values.get("title"),
                values.get("description"),
                Stream.of(UnitLevel.values())
                        .filter(level -> DifficultyFilter.key(level).equals(values.get("level")))
                        .findFirst()
                        .orElse(null),
                Role.of(values.getOrDefault("owner", "")).orElse(null),
                sentFiles.idsOf(values.get("files"), number));
    }

    private String fill(Model model, DossierView dossier, Map<String, String> values, Locale locale) {
        CriteriaSetView set = criteria.require(dossier.criteriaSetId());
        List<UnitLevel> levels = difficulties.levelsOf(dossier);
        model.addAttribute("nav", "difficulties");
        model.addAttribute("dossier", dossier);
        model.addAttribute("values", values);
        model.addAttribute("stored", sentFiles.views(values.get("files"), dossier.number()));
        model.addAttribute("criteria", CriterionChoices.of(set));
        model.addAttribute("levels", levelNames(dossier, levels, locale));
        model.addAttribute("owners", ownerNames(levels, locale));
        model.addAttribute("illustrative", set.illustrative());
        return "difficulty/new";
    }

    private static Map<String, String> levelNames(DossierView dossier, List<UnitLevel> levels, Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        for (UnitLevel level : levels) {
            String unit =
                    switch (level) {
                        case WARD -> dossier.unitName();
                        case DISTRICT -> dossier.districtName();
                        case PROVINCE -> dossier.provinceName();
                    };
            names.put(
                    DifficultyFilter.key(level),
                    Texts.in(
                            locale,
                            "difficulty.new.level_and_owner",
                            unit,
                            Owners.usualAt(level).labelIn(locale)));
        }
        return names;
    }

    private static Map<String, String> ownerNames(List<UnitLevel> levels, Locale locale) {
        return levels.stream()
                .flatMap(level -> Owners.at(level).stream())
                .collect(Collectors.toMap(
                        Role::key, role -> Owners.nameIn(role, locale), (one, other) -> one, LinkedHashMap::new));
    }
}
