package vn.kieumau.unit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface UnitRepository extends Repository<AdministrativeUnit, Long> {

    String VALID = " u.validFrom <= :day and (u.validTo is null or u.validTo >= :day) ";
    String BELOW = " (u.parentCode = :above or u.parentCode in (select m.code from AdministrativeUnit m"
            + " where m.parentCode = :above and m.validFrom <= :day and (m.validTo is null or m.validTo >= :day))) ";

    AdministrativeUnit save(AdministrativeUnit unit);

    List<AdministrativeUnit> findAll();

    List<AdministrativeUnit> findByCodeOrderByValidFromDesc(String code);

    List<AdministrativeUnit> findByCodeIn(Collection<String> codes);

    @Query("select u from AdministrativeUnit u where u.code = :code and" + VALID)
    Optional<AdministrativeUnit> find(String code, LocalDate day);

    @Query("select u from AdministrativeUnit u where u.parentCode = :above and" + VALID + "order by u.name, u.code")
    List<AdministrativeUnit> childrenOf(String above, LocalDate day);

    @Query("select u from AdministrativeUnit u where" + BELOW + "and" + VALID + "order by u.name, u.code")
    List<AdministrativeUnit> below(String above, LocalDate day);

    /** An empty {@code above} means everywhere. */
    @Query("select u from AdministrativeUnit u where (u.searchName like :pattern escape '\\' or u.code = :code)"
            + " and u.kind in :kinds and (:above = '' or" + BELOW + ") and" + VALID + "order by u.name, u.code")
    Page<AdministrativeUnit> search(
            String pattern, String code, Collection<UnitKind> kinds, String above, LocalDate day, Pageable page);

    /** Lets one import run after the other; readers go on. */
    @Modifying
    @Query(value = "lock table app.unit in share row exclusive mode", nativeQuery = true)
    void lockForImport();
}
