package vn.kieumau.dossier;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CommitteeRepository extends Repository<SteeringCommittee, Long> {

    SteeringCommittee save(SteeringCommittee committee);

    Optional<SteeringCommittee> findById(long dossierId);
}
