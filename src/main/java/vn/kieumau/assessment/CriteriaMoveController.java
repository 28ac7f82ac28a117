package vn.kieumau.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.account.OfficerService;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.criteria.CriteriaSetView;
import vn.kieumau.criteria.SetComparison;
import vn.kieumau.criteria.SetComparison.Kind;
import vn.kieumau.criteria.SetComparison.Row;
import vn.kieumau.dossier.CriteriaMoveView;
import vn.kieumau.dossier.CriteriaMoves;
import vn.kieumau.dossier.DossierDirectory;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.evidence.EvidenceService;
import vn.kieumau.evidence.EvidenceView;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.Texts;

/** Under which version of its criteria a dossier stands, how it came there, and the move to another one. */
@Controller
@RequestMapping("/dossiers/{number}/criteria")
@Needs(Action.DOSSIER_READ)
class CriteriaMoveController {

    private final DossierDirectory directory;
    private final CriteriaMoves moves;
    private final CriteriaService criteria;
    private final RoundsAfterMove rounds;
    private final OfficerService officers;
    private final EvidenceService evidence;

    CriteriaMoveController(
            DossierDirectory directory,
            CriteriaMoves moves,
            CriteriaService criteria,
            RoundsAfterMove rounds,
            OfficerService officers,
            EvidenceService evidence) {
        this.directory = directory;
        this.moves = moves;
        this.criteria = criteria;
        this.rounds = rounds;
        this.officers = officers;
        this.evidence = evidence;
    }

    /** A criterion of the set before with what was judged of it, by stage in the order of the way, and what proves it. */
    record Left(Row row, Map<Stage, VerdictView> verdicts, List<EvidenceView> evidence) {}

    /** @param left the criteria that read otherwise now or are dropped, which stay to be read here */
    record Past(CriteriaMoveView move, String by, CriteriaSetView from, CriteriaSetView to, List<Left> left) {}

    /** The page; with a target it also shows what would become of each criterion. */
    @GetMapping
    String show(
            @PathVariable String number,
            @RequestParam(required = false) Long target,
            @AuthenticationPrincipal SignedInOfficer officer,
            Model model) {
        fill(model, directory.require(number, officer), target, "", officer);
        return "assessment/criteria-move";
    }

    @PostMapping
    @Needs(Action.DOSSIER_MOVE)
    ModelAndView move(
            @PathVariable String number,
            @RequestParam(defaultValue = "0") long target,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedInOfficer officer,
            Locale locale,
            Model model,
            RedirectAttributes afterwards) {
        try {
            moves.move(number, target, reason, officer);
        } catch (NotFound unknown) {
            throw unknown;
        } catch (RuleViolation violation) {
            String field = violation.field() == null ? "" : violation.field();
            model.addAttribute("errors", Map.of(field, violation.messageIn(locale)));
            fill(model, directory.require(number, officer), target, reason, officer);
            return new ModelAndView("assessment/criteria-move", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        afterwards.addFlashAttribute("flash", Texts.in(locale, "assessment.move.done"));
        return new ModelAndView("redirect:/dossiers/" + number + "/criteria");
    }

    private void fill(Model model, DossierView dossier, Long target, String reason, SignedInOfficer officer) {
        CriteriaSetView now = criteria.require(dossier.criteriaSetId());
        List<CriteriaSetView> targets = moves.mayMove(dossier, officer) ? moves.targets(dossier) : List.of();
        Optional<CriteriaSetView> chosen = targets.stream()
                .filter(set -> target != null && set.id() == target)
                .findFirst();
        model.addAttribute("nav", "dossiers");
        model.addAttribute("dossier", dossier);
        model.addAttribute("now", now);
        model.addAttribute("illustrative", now.illustrative());
        model.addAttribute("mayMove", moves.mayMove(dossier, officer));
        model.addAttribute("targets", targets);
        model.addAttribute("chosen", chosen.orElse(null));
        model.addAttribute(
                "comparison",
                chosen.map(set -> SetComparison.of(now.allCriteria(), set.allCriteria()))
                        .orElse(null));
        model.addAttribute("reason", reason);
        model.addAttribute("past", past(dossier));
    }

    private List<Past> past(DossierView dossier) {
        List<CriteriaMoveView> all = moves.of(dossier.id());
        List<EvidenceView> proofs = all.isEmpty() ? List.of() : evidence.of(dossier.number());
        Map<String, String> names = officers.displayNames(
                all.stream().map(CriteriaMoveView::movedBy).collect(Collectors.toSet()));
        Map<Long, CriteriaSetView> sets = new LinkedHashMap<>();
        List<Past> past = new ArrayList<>();
        for (CriteriaMoveView move : all) {
            CriteriaSetView from = sets.computeIfAbsent(move.fromSetId(), criteria::require);
            CriteriaSetView to = sets.computeIfAbsent(move.toSetId(), criteria::require);
            Map<String, Map<Stage, VerdictView>> judged = rounds.before(dossier.id(), move.movedAt());
            List<Left> left = SetComparison.of(from.allCriteria(), to.allCriteria()).rows().stream()
                    .filter(row -> row.kind() == Kind.CHANGED || row.kind() == Kind.DROPPED)
                    .map(row -> new Left(
                            row,
                            judged.getOrDefault(row.key(), Map.of()),
                            proofs.stream()
                                    .filter(proof -> proof.criteria().contains(row.key()))
                                    .toList()))
                    .toList();
            past.add(new Past(move, names.getOrDefault(move.movedBy(), move.movedBy()), from, to, left));
        }
        return past;
    }
}
