package vn.kieumau.recognition;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CertificateRepository extends Repository<Certificate, Long> {

    Certificate save(Certificate certificate);

    Optional<Certificate> findById(long dossierId);

    List<Certificate> findByDossierIdIn(Collection<Long> dossierIds);

    boolean existsByNumber(String number);
}
