package vn.kieumau.assessment;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface VerdictRevisionRepository extends Repository<VerdictRevision, Long> {

    VerdictRevision save(VerdictRevision revision);

    List<VerdictRevision> findByAssessmentIdOrderById(long assessmentId);

    List<VerdictRevision> findByAssessmentIdInOrderById(Collection<Long> assessmentIds);
}
