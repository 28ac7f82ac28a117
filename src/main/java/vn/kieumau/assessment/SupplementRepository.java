package vn.kieumau.assessment;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SupplementRepository extends Repository<SupplementRequest, Long> {

    SupplementRequest save(SupplementRequest request);

    void flush();

    @Query(
            "select distinct r from SupplementRequest r left join fetch r.items where r.dossierId = :dossierId order by r.id")
    List<SupplementRequest> findAll(long dossierId);

    @Query(
            "select i.criterionKey from SupplementItem i where i.request.dossierId = :dossierId and i.request.state = :state")
    List<String> findKeys(long dossierId, SupplementRequest.State state);

    Optional<SupplementRequest> findByDossierIdAndState(long dossierId, SupplementRequest.State state);

    Optional<SupplementRequest> findByDossierIdAndStageAndState(
            long dossierId, Stage stage, SupplementRequest.State state);
}
