package vn.kieumau.assessment;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.kernel.RuleViolation;

/** Progress by date while a ward carries its plan out. */
@Service
public class ProgressService {

    private final ProgressRepository reports;

    ProgressService(ProgressRepository reports) {
        this.reports = reports;
    }

    @Transactional
    public void report(long dossierId, LocalDate day, int met, int applicable, String note, String officer) {
        if (met > applicable) {
            throw new RuleViolation("assessment.progress_impossible", met, applicable).at("met");
        }
        reports.save(new ProgressReport(dossierId, day, met, applicable, note, officer));
    }

    @Transactional(readOnly = true)
    public List<ProgressView> of(long dossierId) {
        return reports.findByDossierIdOrderByReportedOnAscIdAsc(dossierId).stream()
                .map(ProgressReport::view)
                .toList();
    }
}
