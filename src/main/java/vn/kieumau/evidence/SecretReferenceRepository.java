package vn.kieumau.evidence;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SecretReferenceRepository extends Repository<SecretReference, Long> {

    SecretReference save(SecretReference reference);

    @Query("select distinct r from SecretReference r left join fetch r.criteria where r.caseNumber = :caseNumber"
            + " order by r.id")
    List<SecretReference> findByCase(String caseNumber);
}
