package vn.kieumau.assessment;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.criteria.CriteriaSetView;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.dossier.SubmissionPart;

/** Freezes the numbers and titles of the criteria into a submission, so that it can be read without the set. */
@Component
class CriteriaPart implements SubmissionPart {

    private final CriteriaService criteria;

    CriteriaPart(CriteriaService criteria) {
        this.criteria = criteria;
    }

    @Override
    public String name() {
        return "criteria";
    }

    @Override
    public Object freeze(DossierView dossier) {
        CriteriaSetView set = criteria.require(dossier.criteriaSetId());
        return new Frozen(
                set.code(),
                set.version(),
                set.title(),
                set.illustrative(),
                set.criteria().stream()
                        .map(one -> new FrozenCriterion(one.key(), one.label(), one.title()))
                        .toList());
    }

    /** The set as it was when the dossier was submitted. */
    record Frozen(String code, int version, String title, boolean illustrative, List<FrozenCriterion> items) {}

    /** A criterion as it was numbered then. */
    record FrozenCriterion(String key, String label, String title) {}
}
