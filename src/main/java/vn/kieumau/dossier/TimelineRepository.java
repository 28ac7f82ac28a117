package vn.kieumau.dossier;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
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

    /** Adds to the newest line of a dossier for whom it waits then; the same again changes nothing. */
    @Modifying
    @Query(value = """
                    insert into app.timeline_handover (entry_id, step_name, post_groups)
                    select max(e.id), :stepName, :groups
                    from app.timeline_entry e join app.dossier d on d.id = e.dossier_id
                    where d.number = :number
                    having max(e.id) is not null
                    on conflict do nothing
                    """, nativeQuery = true)
    void saveHandover(String number, String stepName, String groups);

    @Query(value = """
                    select h.entry_id as "entryId", h.step_name as "stepName", h.post_groups as "postGroups"
                    from app.timeline_handover h join app.timeline_entry e on e.id = h.entry_id
                    where e.dossier_id = :dossierId
                    order by h.id
                    """, nativeQuery = true)
    List<Handover> findHandovers(long dossierId);

    /** For whom a dossier waited after a line. */
    interface Handover {

        long getEntryId();

        String getStepName();

        String getPostGroups();
    }
}
