package vn.kieumau.assessment;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CommentRepository extends Repository<CriterionComment, Long> {

    CriterionComment save(CriterionComment comment);

    Optional<CriterionComment> findByIdAndDossierIdAndCriterionKey(long id, long dossierId, String criterionKey);

    /** The newest first; all criteria when {@code criterion} is null. */
    @Query("""
            select c from CriterionComment c where c.dossierId = :dossierId
            and (:criterion is null or c.criterionKey = :criterion)
            and (:onlyOpen = false or c.resolvedAt is null) order by c.id desc""")
    Page<CriterionComment> find(long dossierId, String criterion, boolean onlyOpen, Pageable page);

    @Query("""
            select c.criterionKey as criterion, count(c) as comments from CriterionComment c
            where c.dossierId = :dossierId and c.resolvedAt is null group by c.criterionKey""")
    List<OpenCount> countOpen(long dossierId);

    /** How many remarks on a criterion are open. */
    interface OpenCount {
        String getCriterion();

        long getComments();
    }
}
