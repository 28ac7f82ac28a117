package vn.kieumau.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ExclusionRepository extends Repository<Exclusion, Long> {

    Exclusion save(Exclusion exclusion);

    Optional<Exclusion> findById(long id);

    List<Exclusion> findAllByOrderByIdDesc();

    /** What keeps an officer from dossiers on some day between two, both inclusive. */
    @Query("select e from Exclusion e where e.username = :username and e.endedAt is null"
            + " and e.from <= :last and (e.to is null or e.to >= :first)")
    List<Exclusion> findRunning(String username, LocalDate first, LocalDate last);
}
