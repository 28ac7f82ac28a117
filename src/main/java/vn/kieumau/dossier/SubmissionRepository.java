package vn.kieumau.dossier;

import java.util.List;
import org.springframework.data.repository.Repository;

interface SubmissionRepository extends Repository<Submission, Long> {

    Submission save(Submission submission);

    List<Submission> findByDossierIdOrderByNumber(long dossierId);
}
