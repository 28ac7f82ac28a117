package vn.kieumau.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TimelineRepository extends Repository<TimelineEntry, Long> {

    TimelineEntry save(TimelineEntry entry);

    List<TimelineEntry> findByDossierIdOrderById(long dossierId);

    @Query("select distinct e.actor from TimelineEntry e where e.dossierId = :dossierId and e.stepId in :steps")
    Set<String> findActors(long dossierId, Collection<String> steps);
}
