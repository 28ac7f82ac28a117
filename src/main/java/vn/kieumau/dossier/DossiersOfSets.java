package vn.kieumau.dossier;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kieumau.criteria.SetUse;

/** Counts the dossiers that stand on each criteria set. */
@Component
class DossiersOfSets implements SetUse {

    private final DossierRepository dossiers;

    DossiersOfSets(DossierRepository dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public Map<Long, Long> dossiersBySet() {
        return dossiers.countBySet().stream()
                .collect(Collectors.toMap(
                        DossierRepository.SetCount::getSetId, DossierRepository.SetCount::getDossiers));
    }
}
