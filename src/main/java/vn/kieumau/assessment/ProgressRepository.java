package vn.kieumau.assessment;

import java.util.List;
import org.springframework.data.repository.Repository;

interface ProgressRepository extends Repository<ProgressReport, Long> {

    ProgressReport save(ProgressReport report);

    List<ProgressReport> findByDossierIdOrderByReportedOnAscIdAsc(long dossierId);
}
