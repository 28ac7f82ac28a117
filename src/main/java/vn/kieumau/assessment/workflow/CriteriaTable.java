package vn.kieumau.assessment.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kieumau.assessment.VerdictView;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.criteria.CriterionGroupView;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.evidence.EvidenceService;
import vn.kieumau.evidence.EvidenceView;

/** The criteria of a dossier as the table of a form shows them, with a handful of queries for all of them. */
@Component
class CriteriaTable {

    private final CriteriaService criteria;
    private final EvidenceService evidence;

    CriteriaTable(CriteriaService criteria, EvidenceService evidence) {
        this.criteria = criteria;
        this.evidence = evidence;
    }

    /** @param onlyGroup key of the one group to show, or null for all */
    List<CriterionGroupRows> of(
            DossierView dossier, String onlyGroup, Map<String, VerdictView> below, Map<String, VerdictView> own) {
        Map<String, List<EvidenceView>> proofs = proofs(dossier.number());
        return criteria.require(dossier.criteriaSetId()).groups().stream()
                .filter(group -> onlyGroup == null || group.key().equals(onlyGroup))
                .map(group -> rows(group, below, own, proofs))
                .toList();
    }

    private static CriterionGroupRows rows(
            CriterionGroupView group,
            Map<String, VerdictView> below,
            Map<String, VerdictView> own,
            Map<String, List<EvidenceView>> proofs) {
        return new CriterionGroupRows(
                group.key(),
                group.title(),
                group.criteria().stream()
                        .map(one -> new CriterionRow(
                                one,
                                below.get(one.key()),
                                own.get(one.key()),
                                proofs.getOrDefault(one.key(), List.of())))
                        .toList());
    }

    private Map<String, List<EvidenceView>> proofs(String caseNumber) {
        List<EvidenceView> all = evidence.of(caseNumber);
        Set<String> keys = all.stream().flatMap(one -> one.criteria().stream()).collect(Collectors.toSet());
        Map<String, List<EvidenceView>> found = new TreeMap<>();
        keys.forEach(key -> found.put(
                key, all.stream().filter(one -> one.criteria().contains(key)).toList()));
        return found;
    }
}
