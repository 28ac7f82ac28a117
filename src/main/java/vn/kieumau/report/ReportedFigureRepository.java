package vn.kieumau.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReportedFigureRepository extends Repository<ReportedFigure, Long> {

    ReportedFigure save(ReportedFigure figure);

    Optional<ReportedFigure> findById(long id);

    long count();

    @Query("""
            select f from ReportedFigure f
            where (:everything = true or f.unitCode in :trees or f.provinceCode in :trees)
              and (:place is null or f.unitCode = :place or f.provinceCode = :place)
              and (:model is null or f.modelCode = :model) and (:year is null or f.cycleYear = :year)
              and f.asOf <= :asOf and (:all = true or f.withdrawnAt is null)
            order by f.asOf desc, f.id desc""")
    List<ReportedFigure> find(
            boolean everything,
            Collection<String> trees,
            String place,
            String model,
            Integer year,
            LocalDate asOf,
            boolean all,
            Limit limit);
}
