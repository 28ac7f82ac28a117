package vn.kieumau.account;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SubstitutionRepository extends Repository<Substitution, Long> {

    Substitution save(Substitution substitution);

    Optional<Substitution> findById(long id);

    List<Substitution> findAllByOrderByIdDesc();

    /** What runs on a day for one of the substitutes. */
    @Query("select s from Substitution s where s.substitute in :substitutes and s.endedAt is null"
            + " and s.from <= :day and s.to >= :day order by s.id")
    List<Substitution> findRunning(Collection<String> substitutes, LocalDate day);

    /** What runs on a day, whoever the substitute is. */
    @Query("select s from Substitution s where s.endedAt is null and s.from <= :day and s.to >= :day order by s.id")
    List<Substitution> findAllRunning(LocalDate day);

    /** What runs on some day between two in which one of the officers takes part on either side. */
    @Query("select s from Substitution s where s.endedAt is null and s.from <= :last and s.to >= :first"
            + " and (s.officer in :officers or s.substitute in :officers)")
    List<Substitution> findMeeting(Collection<String> officers, LocalDate first, LocalDate last);
}
