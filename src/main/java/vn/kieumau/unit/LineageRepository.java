package vn.kieumau.unit;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LineageRepository extends Repository<UnitLineage, Long> {

    UnitLineage save(UnitLineage lineage);

    @Query("select l from UnitLineage l join fetch l.from join fetch l.to")
    List<UnitLineage> findAll();

    @Query("select l from UnitLineage l join fetch l.from f join fetch l.to t"
            + " where f.code = :code or t.code = :code order by l.effectiveOn, f.name, t.name")
    List<UnitLineage> touching(String code);

    @Query("select l from UnitLineage l join fetch l.from f join fetch l.to t where t.id in :ids"
            + " order by f.name, f.code")
    List<UnitLineage> arrivingAt(Collection<Long> ids);

    @Query("select l from UnitLineage l join fetch l.from f join fetch l.to t where f.id in :ids order by t.name")
    List<UnitLineage> leavingFrom(Collection<Long> ids);
}
