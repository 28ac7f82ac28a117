package vn.kieumau.assessment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.account.OfficerService;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.dossier.DossierSection;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.evidence.EvidenceService;
import vn.kieumau.evidence.EvidenceView;

/** The rounds of supplements on the dossier's page; hidden while nothing was ever asked. */
@Component
class SupplementSection implements DossierSection {

    private final SupplementService supplements;
    private final CriteriaService criteria;
    private final EvidenceService evidence;
    private final OfficerService officers;

    SupplementSection(
            SupplementService supplements,
            CriteriaService criteria,
            EvidenceService evidence,
            OfficerService officers) {
        this.supplements = supplements;
        this.criteria = criteria;
        this.evidence = evidence;
        this.officers = officers;
    }

    @Override
    public String name() {
        return "supplements";
    }

    @Override
    public String template() {
        return "assessment/supplements";
    }

    @Override
    public int getOrder() {
        return 22;
    }

    /** What was proposed and not agreed to is not shown: it never reached the ward. */
    @Override
    @Transactional(readOnly = true)
    public SupplementOverview content(DossierView dossier) {
        List<SupplementView> all = supplements.of(dossier.id()).stream()
                .filter(request -> request.approvedAt() != null)
                .toList();
        if (all.isEmpty()) {
            return null;
        }
        Map<String, String> names = officers.displayNames(all.stream()
                .flatMap(request -> Stream.of(request.askedBy(), request.answeredBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<String, CriterionView> known = criteria.require(dossier.criteriaSetId()).criteria().stream()
                .collect(Collectors.toMap(CriterionView::key, Function.identity()));
        List<EvidenceView> proofs = evidence.of(dossier.number());
        return new SupplementOverview(all.stream()
                .map(request -> new SupplementOverview.Round(
                        request,
                        names.getOrDefault(request.askedBy(), request.askedBy()),
                        request.answeredBy() == null
                                ? ""
                                : names.getOrDefault(request.answeredBy(), request.answeredBy()),
                        request.items().stream()
                                .map(item -> line(item, known.get(item.criterionKey()), proofs))
                                .toList()))
                .toList());
    }

    private static SupplementOverview.Line line(
            SupplementItemView item, CriterionView criterion, List<EvidenceView> proofs) {
        return new SupplementOverview.Line(
                criterion == null ? item.criterionKey() : criterion.label(),
                criterion == null ? "" : criterion.title(),
                item,
                proofs.stream()
                        .filter(proof -> item.evidenceIds().contains(proof.id()) && proof.file() != null)
                        .map(EvidenceView::file)
                        .toList());
    }
}
