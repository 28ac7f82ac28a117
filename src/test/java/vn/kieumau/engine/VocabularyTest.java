package vn.kieumau.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kieumau.dossier.Timeline;
import vn.kieumau.dossier.TimelineView;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;

@KieuMauTest
class VocabularyTest {

    @Autowired
    private ManagementService management;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Journeys journeys;

    @Autowired
    private Timeline timeline;

    private final List<Deployment> deployed = new ArrayList<>();

    @AfterEach
    void removeWhatWasDeployed() {
        deployed.forEach(one -> repository.deleteDeployment(one.getId(), true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "step         | dance        | Bước “visit_families”: loại bước “dance” không có trong danh mục; hãy chọn lại thuộc tính step.",
                "step         |              | Bước “visit_families”: loại bước “” không có trong danh mục; hãy chọn lại thuộc tính step.",
                "role         | mayor        | Bước “visit_families”: không có vai trò “mayor”; hãy chọn lại thuộc tính role.",
                "role         | clerk, mayor | Bước “visit_families”: không có vai trò “mayor”; hãy chọn lại thuộc tính role.",
                "role         |              | Bước “visit_families”: hãy cho biết vai trò thực hiện (thuộc tính role).",
                "at           | country      | Bước “visit_families”: không có cấp đơn vị “country”; hãy chọn lại thuộc tính at.",
                "at           |              | Bước “visit_families”: không có cấp đơn vị “”; hãy chọn lại thuộc tính at.",
                "deadline     | someday      | Bước “visit_families”: hạn “someday” không có trong bảng deadlines.dmn; hãy chọn lại thuộc tính deadline.",
                "deadline     |              | Bước “visit_families”: hạn “” không có trong bảng deadlines.dmn; hãy chọn lại thuộc tính deadline.",
                "fourEyesWith | draft_letter | Bước “visit_families”: thuộc tính fourEyesWith nêu bước “draft_letter” không có trong mô hình.",
                "colour       | red          | Bước “visit_families”: loại bước “record” không có tham số “colour”; hãy xóa tham số này."
            })
    void aWordThatTheVocabularyDoesNotKnowIsRefused(String property, String value, String sentence) {
        SmallModel model = new SmallModel().with(property, value);

        assertRefused(model, sentence);
    }

    @Test
    void aParameterTakesOnlyItsAllowedValues() {
        SmallModel model = aDraft().with("documentType", "THƯ");

        assertRefused(
                model,
                "Bước “visit_families”: tham số “documentType” không nhận giá trị “THƯ”; hãy chọn một trong: BB, BC,"
                        + " CTr, KH, NQ, QC, QĐ, TB, TTr.");
    }

    @Test
    void aParameterThatTheKindNeedsIsMissed() {
        assertRefused(aDraft().with("issuer", null), "Bước “visit_families”: còn thiếu tham số “issuer”.");
    }

    @Test
    void aTaskWithoutANameIsRefused() {
        assertRefused(new SmallModel().named(" "), "Bước “visit_families” chưa có tên: hãy đặt tên bằng tiếng Việt.");
    }

    @Test
    void aBranchForAnOutcomeThatNeverComesIsRefused() {
        assertRefused(
                anIssue().branching(true, "returned", "burnt"),
                "Sau bước “visit_families” có nhánh cho kết quả “burnt” mà loại bước “issue-document” không bao giờ"
                        + " trả về.");
    }

    @Test
    void anOutcomeThatNobodyHandlesIsRefused() {
        assertRefused(anIssue(), "Sau bước “visit_families” chưa có nhánh cho kết quả: issued, returned.");
    }

    @Test
    void aDefaultBranchStandsForOneOutcomeOnly() {
        SmallModel decide = new SmallModel().with("step", "decide").branching(true, "returned", "deferred");

        assertRefused(decide, "Sau bước “visit_families” chưa có nhánh cho kết quả: not_recognised, recognised.");
    }

    @Test
    void everyProblemOfAModelIsNamedAtOnce() {
        assertThatThrownBy(() -> deploy(new SmallModel().with("role", "mayor").with("at", "country")))
                .hasMessageContaining("vai trò “mayor”")
                .hasMessageContaining("cấp đơn vị “country”");
    }

    @Test
    void everyOutcomeWithABranchIsTaken() {
        deploy(anIssue().branching(true, "returned"));

        assertThat(definitions()).isEqualTo(1);
    }

    @Test
    void aStepThatAProvinceAddedItselfLeavesItsFieldsOnTheTimeline() {
        Journey journey = journeys.aDossier();
        deploy(new SmallModel());
        runtime.startProcessInstanceByKey(
                SmallModel.KEY,
                journey.number(),
                Map.of(
                        "dossierId",
                        journey.dossier().id(),
                        "unitCode",
                        journey.dossier().unitCode()));

        journey.completeWith(
                journey.task("visit_families"), Map.of("families", 12, "remark", "Các hộ đều đồng tình.", "empty", ""));

        assertThat(journey.openSteps()).containsExactly("draft_resolution");
        assertThat(timeline.of(journey.dossier().id()))
                .extracting(TimelineView::what, TimelineView::detail)
                .contains(tuple("Ghi nhận", "families: 12\nremark: Các hộ đều đồng tình."))
                .contains(tuple("Thăm hộ gia đình", ""));
    }

    @Test
    void aStepThatRecordsNothingIsRefused() {
        Journey journey = journeys.aDossier();
        deploy(new SmallModel());
        runtime.startProcessInstanceByKey(
                SmallModel.KEY,
                journey.number(),
                Map.of("dossierId", journey.dossier().id()));

        assertThatThrownBy(() -> journey.completeWith(journey.task("visit_families"), Map.of("remark", " ")))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Hãy ghi ít nhất một nội dung trước khi hoàn thành bước này.");

        assertThat(journey.openSteps()).contains("visit_families");
    }

    private static SmallModel aDraft() {
        return new SmallModel()
                .with("step", "draft-document")
                .with("documentType", "NQ")
                .with("issuer", "ĐU");
    }

    private static SmallModel anIssue() {
        return aDraft().with("step", "issue-document");
    }

    private void assertRefused(SmallModel model, String sentence) {
        assertThatThrownBy(() -> deploy(model))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Mô hình “small_model” chưa triển khai được. " + sentence);

        assertThat(definitions()).isZero();
    }

    private long definitions() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(SmallModel.KEY)
                .count();
    }

    @Test
    void tasklistFindsOurFormsForAModelThatAProvinceDeployed() {
        Deployment deployment = new SmallModel().deploy(repository);
        deployed.add(deployment);

        assertThat(management.getProcessApplicationForDeployment(deployment.getId()))
                .isEqualTo("kieu-mau");
    }

    private void deploy(SmallModel model) {
        deployed.add(model.deploy(repository));
    }
}
