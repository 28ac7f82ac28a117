package vn.kieumau.recognition.workflow;

import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;
import vn.kieumau.engine.ForModels;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.recognition.RevocationService;

/** Until when the unit may answer a proposal to revoke its recognition, for the model's timer. */
@ForModels
@Component
public class RevocationDeadline {

    private final RevocationService revocations;

    RevocationDeadline(RevocationService revocations) {
        this.revocations = revocations;
    }

    /** The end of the last day, called by {@code revoke-recognition.bpmn}. */
    public Date of(Long dossierId) {
        LocalDate last = revocations.findOpen(dossierId).orElseThrow().answerBy();
        return Date.from(last.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant());
    }
}
