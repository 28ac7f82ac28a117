package vn.kieumau.assessment;

import java.util.List;
import org.springframework.data.repository.Repository;

interface AppraisalAskRepository extends Repository<AppraisalAsk, Long> {

    AppraisalAsk save(AppraisalAsk ask);

    List<AppraisalAsk> findByDossierIdAndStageAndSubmissionAndJudgedAtIsNull(
            long dossierId, Stage stage, int submission);
}
