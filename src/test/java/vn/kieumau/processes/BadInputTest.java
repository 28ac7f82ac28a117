package vn.kieumau.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kieumau.document.DocumentService;
import vn.kieumau.document.DocumentView;
import vn.kieumau.dossier.Timeline;
import vn.kieumau.engine.OpenSteps;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;

/** Whatever is typed wrongly is answered by one sentence; the step stays open and nothing is written. */
@KieuMauTest
class BadInputTest {

    @Autowired
    private Journeys journeys;

    @Autowired
    private OpenSteps steps;

    @Autowired
    private DocumentService documents;

    @Autowired
    private Timeline timeline;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "draft_resolution | file       | ''         | Hãy chọn tệp đính kèm; loại và dung lượng được nhận ghi"
                        + " ở ô chọn tệp.",
                "draft_resolution | file       | 1234       | Không tìm thấy tệp. Hãy tải tệp lên lại.",
                "issue_resolution | number     | 15/NQ      | Số, ký hiệu “15/NQ” chưa đúng. Hãy ghi theo mẫu"
                        + " 15-NQ/ĐU.",
                "issue_resolution | issuedOn   | 31/02/2023 | Ngày “31/02/2023” chưa đúng. Hãy ghi theo dạng"
                        + " ngày/tháng/năm, ví dụ 21/04/2023.",
                "issue_resolution | issuedOn   | 21/04/2022 | phải nằm trong khoảng từ 01/01/2023 đến 31/12/2023.",
                "issue_resolution | signer     | ''         | Hãy nhập ",
                "issue_resolution | outcome    | lost       | không có lựa chọn “lost”.",
                "issue_plan       | targetDate | 01/01/2023 | phải nằm trong khoảng từ 24/04/2023 đến 31/12/2023.",
                "appoint_committee | members   | Thư ký     | Hãy ghi đúng một Trưởng ban",
                "choose_parties   | contents   | ''         | Hãy nhập ",
                "publish_recognition | certificateNumber |"
                        + " xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
                        + " | 100",
                "report_progress  | met        | -1         | là một số nguyên từ 0 đến ",
                "report_progress  | met        | 21         | Số tiêu chí đạt (21) không thể lớn hơn số tiêu chí áp"
                        + " dụng (20). Hãy kiểm tra lại.",
                "report_progress  | applicable | 0          | là một số nguyên từ 1 đến ",
                "review_meeting   | restAttendance | ''      | Chưa rõ “Chủ tịch UBND phường” có tham gia không.",
                "review_meeting   | restAttendance | absent  | Thiếu thành phần bắt buộc: người chủ trì.",
                "review_meeting   | restChoice     | ''      | Chưa rõ ý kiến của “Chủ tịch UBND phường”.",
                "review_meeting   | restChoice     | maybe   | không có lựa chọn “maybe”.",
                "review_meeting   | participant.2.role | guest   | là thành viên Ban Chỉ đạo nên không thể là khách mời.",
                "review_meeting   | participant.52.role | member | không thuộc Ban Chỉ đạo nên không biểu quyết.",
                "review_meeting   | participant.52.attendance | written | là khách mời, không có phiếu.",
                "review_meeting   | participant.52.choice | for  | vắng hoặc không có quyền biểu quyết nên không có phiếu.",
                "review_meeting   | participant.54.attendance | present | Dòng 54 của danh sách chưa có họ tên.",
                "review_meeting   | participant.101.name | Ai đó | Danh sách dự họp có tối đa 100 người.",
                "review_meeting   | mode           | letter  | không có lựa chọn “letter”.",
                "review_meeting   | mode           | written_opinion | không thể có mặt.",
                "review_meeting   | votesFor       | 9       | Số phiếu ghi riêng (9) khác số đếm theo danh sách (2).",
                "review_meeting   | heldOn         | 01/01/2020 | phải nằm trong khoảng",
                "review_meeting   | file           | ''      | Hãy chọn tệp đính kèm",
                "submit_dossier   | number     | 60/QĐ-UBND | Hãy ghi theo mẫu 45/TTr-UBND."
            })
    void oneSentenceSaysWhatToDoAndNothingIsWritten(String step, String field, String typed, String sentence) {
        Journey journey = journeys.aDossier().upTo(step);
        int lines = timeline.of(journey.dossier().id()).size();
        int papers = documents.of(journey.number()).size();

        assertThatThrownBy(() -> journey.complete(step, Map.of(field, typed)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining(sentence);

        assertThat(journey.openSteps()).containsExactly(step);
        assertThat(timeline.of(journey.dossier().id())).hasSize(lines);
        assertThat(documents.of(journey.number())).hasSize(papers);
    }

    @Test
    void aFileOfAnotherDossierIsNotFound() {
        Journey journey = journeys.aDossier();
        String foreign = journeys.aDossier().upload();

        assertThatThrownBy(() -> journey.complete("draft_resolution", Map.of("file", foreign)))
                .isInstanceOf(NotFound.class)
                .hasMessage("Không tìm thấy tệp. Hãy tải tệp lên lại.");
    }

    @Test
    void decomposedTextIsKeptComposed() {
        Journey journey = journeys.aDossier();
        String decomposed = Normalizer.normalize("Nghị quyết của Đảng ủy", Normalizer.Form.NFD);

        journey.complete("draft_resolution", Map.of("subject", decomposed));

        assertThat(documents.of(journey.number()))
                .extracting(DocumentView::subject)
                .containsExactly("Nghị quyết của Đảng ủy");
    }

    @Test
    void aNumberIsUsedOnceInADossier() {
        Journey journey = journeys.aDossier()
                .upTo("appoint_committee")
                .giveBack("appoint_committee", "returned")
                .complete("draft_plan");

        assertThatThrownBy(() -> journey.complete("issue_plan"))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Số, ký hiệu “45/KH-UBND” đã dùng cho một văn bản khác của hồ sơ này."
                        + " Hãy kiểm tra lại sổ văn bản.");

        assertThat(journey.openSteps()).containsExactly("issue_plan");
    }

    @Test
    void whatWasTypedIsKeptWhenItIsRefused() {
        Journey journey = journeys.aDossier().upTo("issue_resolution");
        Task task = journey.task("issue_resolution");
        Map<String, String> typed = new HashMap<>(
                Map.of("outcome", "issued", "number", "15/NQ", "issuedOn", "21/04/2023", "signer", "Bí thư Đảng ủy"));

        assertThatThrownBy(() -> journey.as(task, () -> {
                    steps.complete(task.getId(), typed);
                    return null;
                }))
                .isInstanceOf(RuleViolation.class);

        assertThat(journey.<Map<String, String>>as(task, () -> steps.fields(steps.require(task.getId()))))
                .containsAllEntriesOf(typed);
        assertThat(journey.openSteps()).containsExactly("issue_resolution");
    }
}
