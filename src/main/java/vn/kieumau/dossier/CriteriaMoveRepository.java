package vn.kieumau.dossier;

import java.util.List;
import org.springframework.data.repository.Repository;

interface CriteriaMoveRepository extends Repository<CriteriaMove, Long> {

    CriteriaMove save(CriteriaMove move);

    List<CriteriaMove> findByDossierIdOrderByIdDesc(long dossierId);
}
