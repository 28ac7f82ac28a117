package vn.kieumau.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DossierRepository extends Repository<Dossier, Long> {

    Dossier save(Dossier dossier);

    Optional<Dossier> findById(long id);

    Optional<Dossier> findByNumber(String number);

    boolean existsByNumber(String number);

    @Query("""
            select d from Dossier d
            where (:everything = true or d.units.unitCode in :codes
                   or d.units.districtCode in :codes or d.units.provinceCode in :codes)
              and (:unit is null or d.units.unitCode = :unit
                   or d.units.districtCode = :unit or d.units.provinceCode = :unit)
              and (:model is null or d.modelCode = :model)
              and (:year is null or d.cycleYear = :year)
              and (:state is null or d.state = :state)""")
    Page<Dossier> search(
            boolean everything,
            Collection<String> codes,
            String unit,
            String model,
            Integer year,
            DossierState state,
            Pageable page);

    @Query("select distinct d.cycleYear from Dossier d order by d.cycleYear desc")
    List<Integer> cycleYears();
}
