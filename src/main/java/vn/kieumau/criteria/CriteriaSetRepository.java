package vn.kieumau.criteria;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CriteriaSetRepository extends Repository<CriteriaSet, Long> {

    CriteriaSet save(CriteriaSet set);

    void flush();

    /** Locked, so that a set cannot be pinned while it is being replaced. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from CriteriaSet s where s.code = :code and s.version = :version")
    Optional<CriteriaSet> findForChange(String code, int version);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from CriteriaSet s where s.id = :id")
    Optional<CriteriaSet> findForChange(long id);

    Optional<CriteriaSet> findByCodeAndVersion(String code, int version);

    /** All versions of a code, the latest first. */
    List<CriteriaSet> findByCodeOrderByVersionDesc(String code);

    @Query("select s from CriteriaSet s join fetch s.model left join fetch s.groups where s.id = :id")
    Optional<CriteriaSet> findWithGroups(long id);

    /** Loads the criteria of all groups of a set at once. */
    @Query("select g from CriterionGroup g left join fetch g.criteria where g.set.id = :setId")
    List<CriterionGroup> findGroupsWithCriteria(long setId);

    /** The sets in force on a day, the one that rules first: the latest to begin, then the highest version. */
    @Query("""
            select s.id from CriteriaSet s
            where s.model.code = :modelCode and s.effectiveFrom <= :on
              and (s.effectiveTo is null or s.effectiveTo >= :on)
              and s.publishedAt is not null and s.base is null
            order by s.effectiveFrom desc, s.version desc, s.id desc
            """)
    List<Long> findIdsInForce(String modelCode, LocalDate on);

    /** What a province adds to a set on a day, in the same order. */
    @Query("""
            select s.id from CriteriaSet s
            where s.base.id = :baseId and s.provinceCode = :provinceCode and s.effectiveFrom <= :on
              and (s.effectiveTo is null or s.effectiveTo >= :on)
              and s.publishedAt is not null
            order by s.effectiveFrom desc, s.version desc, s.id desc
            """)
    List<Long> findSupplementsInForce(long baseId, String provinceCode, LocalDate on);

    @Query("""
            select s.id from CriteriaSet s
            where s.model.code = :modelCode and s.effectiveFrom <= :to
              and (s.effectiveTo is null or s.effectiveTo >= :from)
              and s.publishedAt is not null and (s.base is null or s.provinceCode = :provinceCode)
            order by s.effectiveFrom desc, s.code, s.version desc
            """)
    List<Long> findIdsInForceBetween(String modelCode, LocalDate from, LocalDate to, String provinceCode);

    @Query("select max(s.effectiveFrom) from CriteriaSet s where s.model = :model and s.publishedAt is not null")
    Optional<LocalDate> findLatestBeginning(RecognitionModel model);

    @Query("""
            select s from CriteriaSet s join fetch s.model left join fetch s.base
            order by s.model.code, s.effectiveFrom desc, s.code, s.version desc
            """)
    List<CriteriaSet> findAllForList();

    @Query("select c.set.id as setId, count(c) as criteria from Criterion c group by c.set.id")
    List<CriteriaCount> countCriteria();

    /** How many criteria a set has. */
    interface CriteriaCount {
        Long getSetId();

        Long getCriteria();
    }
}
