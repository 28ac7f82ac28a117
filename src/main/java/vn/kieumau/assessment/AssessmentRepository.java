package vn.kieumau.assessment;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AssessmentRepository extends Repository<Assessment, Long> {

    @Query("select a from Assessment a where a.dossierId = :dossierId order by a.stage, a.round")
    List<Assessment> findAll(long dossierId);

    Optional<Assessment> findFirstByDossierIdAndStageOrderByRoundDesc(long dossierId, Stage stage);

    /** Several offices may begin at the same moment: the first one opens the round, the others find it. */
    @Modifying(flushAutomatically = true)
    @Query(nativeQuery = true, value = """
                    insert into app.assessment (dossier_id, stage, round, closed, conclusion, opened_at, version)
                    values (:dossierId, :stage, :round, false, '', now(), 0)
                    on conflict (dossier_id, stage, round) do nothing""")
    int open(long dossierId, String stage, int round);
}
