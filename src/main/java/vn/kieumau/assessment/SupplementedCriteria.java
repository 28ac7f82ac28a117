package vn.kieumau.assessment;

import java.util.Set;
import org.springframework.stereotype.Component;

/** Which criteria of a dossier the ward has to answer because an evaluating level has asked for a supplement. */
@Component
class SupplementedCriteria implements OpenRequests {

    private final SupplementService supplements;

    SupplementedCriteria(SupplementService supplements) {
        this.supplements = supplements;
    }

    @Override
    public Set<String> of(long dossierId) {
        return supplements.openCriteria(dossierId);
    }
}
