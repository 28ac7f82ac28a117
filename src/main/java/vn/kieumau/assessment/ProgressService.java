package vn.kieumau.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.dossier.DossierActs;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;

/** Progress by date while a ward carries its plan out. */
@Service
public class ProgressService {

    private final ProgressRepository reports;
    private final DossierActs acts;

    ProgressService(ProgressRepository reports, DossierActs acts) {
        this.reports = reports;
        this.acts = acts;
    }

    @Transactional
    public void report(long dossierId, LocalDate day, int met, int applicable, String note, String officer) {
        if (met > applicable) {
            throw new RuleViolation("assessment.progress_impossible", met, applicable).at("met");
        }
        reports.save(new ProgressReport(dossierId, day, met, applicable, note, officer));
        acts.done(
                "assessment.progress_reported",
                dossierId,
                Map.of("day", VietnamTime.show(day), "met", met + "/" + applicable));
    }

    @Transactional(readOnly = true)
    public List<ProgressView> of(long dossierId) {
        return reports.findByDossierIdOrderByReportedOnAscIdAsc(dossierId).stream()
                .map(ProgressReport::view)
                .toList();
    }
}
