package vn.kieumau.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;

@KieuMauTest
class DocumentServiceTest {

    private static final Series OF_THE_WARD = new Series("90001", "QĐ", "UBND");
    private static final Series OF_THE_DISTRICT = new Series("413", "QĐ", "UBND");

    @Autowired
    private DocumentService documents;

    @Autowired
    private Journeys journeys;

    private Journey journey;

    @BeforeEach
    void openADossier() {
        journey = journeys.aDossier();
    }

    @Test
    void twoCommitteesMayUseTheSameNumber() {
        issue(OF_THE_WARD);

        issue(OF_THE_DISTRICT);

        assertThat(documents.of(journey.number()))
                .extracting(DocumentView::number)
                .containsExactly("45/QĐ-UBND", "45/QĐ-UBND");
    }

    @Test
    void oneCommitteeUsesANumberOnce() {
        issue(OF_THE_WARD);

        assertThatThrownBy(() -> issue(OF_THE_WARD))
                .isInstanceOf(RuleViolation.class)
                .hasMessageStartingWith("Số, ký hiệu “45/QĐ-UBND” đã dùng");
    }

    @Test
    void anIssueTakesTheOpenDraftOfItsSeries() {
        documents.draft(journey.number(), OF_THE_WARD, "Dự thảo", file(), "test");

        issue(OF_THE_WARD);

        assertThat(documents.of(journey.number())).singleElement().satisfies(document -> {
            assertThat(document.isIssued()).isTrue();
            assertThat(document.subject()).isEqualTo("Thành lập Ban Chỉ đạo");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Báo cáo MẬT về tình hình", "TỐI MẬT", "Nghị quyết (TUYỆT MẬT)"})
    void aDocumentWithASecrecyMarkIsRefused(String subject) {
        assertThatThrownBy(() -> documents.draft(journey.number(), OF_THE_WARD, subject, file(), "test"))
                .isInstanceOf(RuleViolation.class)
                .hasMessageStartingWith("Văn bản có dấu độ mật");
    }

    @Test
    void theWordForDenseIsNoSecrecyMark() {
        documents.draft(journey.number(), OF_THE_WARD, "Mật độ dân cư của phường", file(), "test");

        assertThat(documents.of(journey.number())).hasSize(1);
    }

    private void issue(Series series) {
        documents.issue(
                journey.number(),
                series,
                IssueDetails.of(
                        series.parse("45/QĐ-UBND"),
                        LocalDate.of(2023, 4, 25),
                        "Chủ tịch UBND",
                        "Thành lập Ban Chỉ đạo",
                        file()),
                "test");
    }

    private UUID file() {
        return UUID.fromString(journey.upload());
    }
}
