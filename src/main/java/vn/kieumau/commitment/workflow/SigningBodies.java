package vn.kieumau.commitment.workflow;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kieumau.engine.CaseFacts;
import vn.kieumau.unit.BodyKind;
import vn.kieumau.unit.BodyView;
import vn.kieumau.unit.UnitService;

/** The bodies of a unit that may sign a commitment, as of the day the dossier was opened. */
@Component
class SigningBodies {

    /** Those to whom the commitment is given sign nothing. */
    private static final Set<BodyKind> RECEIVING =
            Set.of(BodyKind.PARTY_COMMITTEE, BodyKind.PEOPLES_COMMITTEE, BodyKind.STEERING_COMMITTEE_138);

    private final UnitService units;

    SigningBodies(UnitService units) {
        this.units = units;
    }

    List<String> of(CaseFacts facts) {
        return units.bodiesOf(facts.unitCode(), facts.openedOn()).stream()
                .filter(body -> !RECEIVING.contains(body.kind()))
                .map(BodyView::name)
                .distinct()
                .toList();
    }
}
