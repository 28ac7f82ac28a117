package vn.kieumau.assessment.workflow;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kieumau.assessment.AssessmentService;
import vn.kieumau.assessment.Stage;
import vn.kieumau.assessment.SupplementItemView;
import vn.kieumau.assessment.SupplementService;
import vn.kieumau.assessment.SupplementView;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.engine.Deadlines;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFields;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;

/**
 * What the lead officer asks the ward to supply: {@code asked} names the ticked criteria, {@code missing.A-01} says what
 * is missing, {@code deadline} until when; without one the usual deadline holds.
 */
@Component
class SupplementFields {

    private static final String DEADLINE = "supply-supplement";

    private final SupplementService supplements;
    private final AssessmentService assessments;
    private final DossierService dossiers;
    private final Deadlines deadlines;

    SupplementFields(
            SupplementService supplements,
            AssessmentService assessments,
            DossierService dossiers,
            Deadlines deadlines) {
        this.supplements = supplements;
        this.assessments = assessments;
        this.dossiers = dossiers;
        this.deadlines = deadlines;
    }

    /** The usual deadline, or what was proposed before the leader sent it back. */
    Map<String, String> suggest(StepContext context) {
        Map<String, String> known = new HashMap<>();
        known.put("deadline", VietnamTime.show(deadlines.dueOn(DEADLINE)));
        supplements
                .proposal(context.caseFacts().id(), Stage.of(context.level()))
                .ifPresent(proposed -> known.putAll(fields(proposed)));
        return known;
    }

    void propose(StepContext context, StepFields fields) {
        DossierView dossier = dossiers.require(context.caseFacts().id());
        Set<String> ticked = new LinkedHashSet<>(fields.lines("asked"));
        Map<String, String> missing = new LinkedHashMap<>();
        ticked.forEach(key -> missing.put(key, fields.longText("missing." + key)));
        mustBeTicked(fields, ticked, assessments.criteriaOf(dossier, null));
        LocalDate until = fields.has("deadline") ? fields.day("deadline") : deadlines.dueOn(DEADLINE);
        supplements.propose(dossier, Stage.of(context.level()), until, missing, context.actor());
    }

    /** A text without its tick would be lost in silence. */
    private static void mustBeTicked(StepFields fields, Set<String> ticked, List<CriterionView> criteria) {
        for (CriterionView criterion : criteria) {
            if (fields.has("missing." + criterion.key()) && !ticked.contains(criterion.key())) {
                throw new RuleViolation("assessment.supplement_unticked", criterion.label())
                        .at("missing." + criterion.key());
            }
        }
    }

    private static Map<String, String> fields(SupplementView proposed) {
        Map<String, String> fields = new HashMap<>();
        fields.put("deadline", VietnamTime.show(proposed.deadline()));
        fields.put(
                "asked",
                String.join(
                        "\n",
                        proposed.items().stream()
                                .map(SupplementItemView::criterionKey)
                                .toList()));
        proposed.items().forEach(item -> fields.put("missing." + item.criterionKey(), item.missing()));
        return fields;
    }
}
