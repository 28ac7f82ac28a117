package vn.kieumau.difficulty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.kieumau.unit.UnitLevel;

interface DifficultyRepository extends Repository<Difficulty, Long> {

    Difficulty save(Difficulty difficulty);

    Optional<Difficulty> findById(long id);

    /** With their files, the oldest first. */
    @Query("select distinct d from Difficulty d left join fetch d.files where d.dossierId = :dossierId order by d.id")
    List<Difficulty> findAllOf(long dossierId);

    @Query("select e from DifficultyEvent e where e.difficulty.id in :ids order by e.id")
    List<DifficultyEvent> findHistories(Collection<Long> ids);

    @Query("select d from Difficulty d where d.dossierId = :dossierId and d.state in :states order by d.dueOn, d.id")
    List<Difficulty> findByStates(long dossierId, Collection<DifficultyState> states);

    @Query("""
            select d from Difficulty d
            where (:everything = true or d.place.unitCode in :own or d.place.unitCode in :trees
                   or d.place.districtCode in :trees or d.place.provinceCode in :trees)
              and (:state is null or d.state = :state)
              and (:level is null or d.level = :level)
              and (:overdue = false or d.state = vn.kieumau.difficulty.DifficultyState.OPEN and d.dueOn < :today)
              and (:mine = false or d.raisedBy = :me or d.state = vn.kieumau.difficulty.DifficultyState.ANSWERED and d.raisedGroup in :groups
                   or d.state = vn.kieumau.difficulty.DifficultyState.OPEN and d.ownerGroup in :groups)
              and d.searchable like :pattern escape '!'
            order by case d.state when vn.kieumau.difficulty.DifficultyState.OPEN then 0
                                  when vn.kieumau.difficulty.DifficultyState.ANSWERED then 1 else 2 end,
                     d.dueOn, d.id""")
    Page<Difficulty> search(
            boolean everything,
            Collection<String> own,
            Collection<String> trees,
            DifficultyState state,
            UnitLevel level,
            boolean overdue,
            LocalDate today,
            boolean mine,
            String me,
            Collection<String> groups,
            String pattern,
            Pageable page);
}
