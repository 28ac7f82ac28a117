package vn.kieumau.commitment;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PartyRepository extends Repository<CommitmentParty, Long> {

    Optional<CommitmentParty> findById(long id);
}
