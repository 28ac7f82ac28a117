package vn.kieumau.assessment;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface VerdictRepository extends Repository<Verdict, Long> {

    Verdict save(Verdict verdict);

    List<Verdict> findByAssessmentIdIn(Collection<Long> assessmentIds);
}
