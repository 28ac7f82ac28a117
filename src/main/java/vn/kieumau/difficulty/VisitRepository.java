package vn.kieumau.difficulty;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface VisitRepository extends Repository<WorkingVisit, Long> {

    WorkingVisit save(WorkingVisit visit);

    Optional<WorkingVisit> findByIdAndDossierId(long id, long dossierId);

    /** The newest first. */
    @Query("select v from WorkingVisit v where v.dossierId = :dossierId order by v.heldOn desc, v.id desc")
    List<WorkingVisit> findAllOf(long dossierId);

    @Query("select t from VisitTask t where t.visit.id in :visits order by t.dueOn, t.id")
    List<VisitTask> findTasks(Collection<Long> visits);

    @Query("select t from VisitTask t join fetch t.visit where t.doneOn is null and t.ownerGroup in :groups"
            + " order by t.dueOn, t.id")
    List<VisitTask> findOpenTasks(Collection<String> groups, Limit most);

    @Query("select v from WorkingVisit v where v.dossierNumber = :number and v.state = :state")
    List<WorkingVisit> findByNumberAndState(String number, VisitState state);
}
