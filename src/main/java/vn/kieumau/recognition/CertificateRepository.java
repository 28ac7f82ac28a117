package vn.kieumau.recognition;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CertificateRepository extends Repository<Certificate, Long> {

    Certificate save(Certificate certificate);

    Optional<Certificate> findById(long dossierId);

    boolean existsByNumber(String number);
}
