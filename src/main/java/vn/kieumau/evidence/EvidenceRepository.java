package vn.kieumau.evidence;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EvidenceRepository extends Repository<Evidence, Long> {

    Evidence save(Evidence evidence);

    Optional<Evidence> findById(long id);

    @Query(
            "select distinct e from Evidence e left join fetch e.criteria where e.caseNumber = :caseNumber order by e.id")
    List<Evidence> findByCase(String caseNumber);
}
