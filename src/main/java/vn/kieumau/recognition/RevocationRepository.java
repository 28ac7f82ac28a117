package vn.kieumau.recognition;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RevocationRepository extends Repository<Revocation, Long> {

    Revocation saveAndFlush(Revocation revocation);

    List<Revocation> findByDossierIdOrderById(long dossierId);

    Optional<Revocation> findFirstByDossierIdAndStateInOrderByIdDesc(
            long dossierId, Collection<RevocationState> states);
}
