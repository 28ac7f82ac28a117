package vn.kieumau.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DossierRepository extends Repository<Dossier, Long> {

    Dossier save(Dossier dossier);

    Optional<Dossier> findById(long id);

    Optional<Dossier> findByNumber(String number);

    boolean existsByNumber(String number);

    /** Dossiers of the unit and the model from earlier cycles, the latest first. */
    @Query("""
            select d from Dossier d where d.units.unitCode = :unitCode and d.modelCode = :modelCode
            and d.cycleYear < :cycleYear order by d.cycleYear desc, d.id desc""")
    List<Dossier> findEarlier(String unitCode, String modelCode, int cycleYear, Limit limit);

    @Query("select count(d) > 0 from Dossier d where d.units.unitCode = :code")
    boolean existsOfUnit(String code);

    String VISIBLE = """
            (:everything = true or d.units.unitCode in :own or d.units.unitCode in :trees
             or d.units.districtCode in :trees or d.units.provinceCode in :trees)""";

    String MATCHING = """
             and (:anyUnit = true or d.units.unitCode in :units
                  or d.units.districtCode in :units or d.units.provinceCode in :units)
             and (:model is null or d.modelCode = :model)
             and (:year is null or d.cycleYear = :year)""";

    @Query("select d from Dossier d where " + VISIBLE + MATCHING + " and (:state is null or d.state = :state)")
    Page<Dossier> search(
            boolean everything,
            Collection<String> own,
            Collection<String> trees,
            boolean anyUnit,
            Collection<String> units,
            String model,
            Integer year,
            DossierState state,
            Pageable page);

    @Query("select d from Dossier d where " + VISIBLE + MATCHING + " and d.state in :states"
            + " and (:province is null or d.units.provinceCode = :province)")
    Page<Dossier> findInStates(
            boolean everything,
            Collection<String> own,
            Collection<String> trees,
            boolean anyUnit,
            Collection<String> units,
            String model,
            Integer year,
            Collection<DossierState> states,
            String province,
            Pageable page);

    @Query("select d.number from Dossier d where d.number in :numbers and d.illustrative = true")
    Set<String> findIllustrative(Collection<String> numbers);

    @Query("select d from Dossier d where d.units.unitCode in :codes and (:model is null or d.modelCode = :model)"
            + " order by d.cycleYear desc, d.units.unitName, d.id")
    List<Dossier> ofUnits(Collection<String> codes, String model);

    @Query("select d from Dossier d where d.units.unitCode in :codes and d.cycleYear = :year"
            + " and d.state = vn.kieumau.dossier.DossierState.ANNOUNCED order by d.units.unitName, d.id")
    List<Dossier> announcedIn(Collection<String> codes, int year);

    @Query("select distinct d.cycleYear from Dossier d where " + VISIBLE
            + " and d.state in :states order by d.cycleYear desc")
    List<Integer> cycleYearsInStates(
            boolean everything, Collection<String> own, Collection<String> trees, Collection<DossierState> states);

    @Query("select d.state as state, count(d) as dossiers from Dossier d where " + VISIBLE + MATCHING
            + " group by d.state")
    List<StateCount> countByState(
            boolean everything,
            Collection<String> own,
            Collection<String> trees,
            boolean anyUnit,
            Collection<String> units,
            String model,
            Integer year);

    @Query("select distinct d.units from Dossier d where " + VISIBLE)
    List<DossierUnits> findUnits(boolean everything, Collection<String> own, Collection<String> trees);

    @Query("select distinct d.cycleYear from Dossier d where " + VISIBLE + " order by d.cycleYear desc")
    List<Integer> cycleYears(boolean everything, Collection<String> own, Collection<String> trees);

    @Query("select d.criteriaSetId as setId, count(d) as dossiers from Dossier d group by d.criteriaSetId")
    List<SetCount> countBySet();

    /** How many dossiers stand on a criteria set. */
    interface SetCount {
        Long getSetId();

        Long getDossiers();
    }

    /** How many dossiers are in a state. */
    interface StateCount {
        DossierState getState();

        long getDossiers();
    }
}
