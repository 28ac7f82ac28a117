package vn.kieumau.dossier;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TimelineRepository extends Repository<TimelineEntry, Long> {

    TimelineEntry save(TimelineEntry entry);

    List<TimelineEntry> findByDossierIdOrderById(long dossierId);

    @Query("select e from TimelineEntry e where e.dossierId = :dossierId and e.stepId in :steps")
    List<TimelineEntry> findSteps(long dossierId, Collection<String> steps);

    @Query("select e from TimelineEntry e where e.dossierId = :dossierId"
            + " and (e.kind in :kinds or e.level is null and e.kind in :kindsBelow)")
    List<TimelineEntry> findKinds(long dossierId, Collection<String> kinds, Collection<String> kindsBelow);
}
