package vn.kieumau.recognition;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface DecisionRepository extends Repository<Decision, Long> {

    Decision save(Decision decision);

    List<Decision> findByDossierIdOrderById(long dossierId);

    List<Decision> findByDossierIdInOrderById(Collection<Long> dossierIds);
}
