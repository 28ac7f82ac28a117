package vn.kieumau.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.kieumau.account.Role;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.evidence.EvidenceService;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;

/** Every submitted version is read again as it was, and compared with the next. */
@KieuMauTest
class VersionTest {

    private static final String NOTE = "Tự chấm lại: còn thiếu danh sách hộ ký.";

    @Autowired
    private MockMvc web;

    @Autowired
    private Journeys journeys;

    @Autowired
    private VersionService versions;

    @Autowired
    private EvidenceService evidence;

    @Test
    void theFirstVersionStaysAsItWasAfterTheSecond() throws Exception {
        Journey journey = twice();

        VersionView first = versions.require(journey.dossier(), 1);
        VersionView second = versions.require(journey.dossier(), 2);

        assertThat(verdict(first, "A-02").result()).isEqualTo("met");
        assertThat(verdict(second, "A-02").result()).isEqualTo("basically_met");
        assertThat(verdict(second, "A-02").note()).isEqualTo(NOTE);
        assertThat(first.met()).isEqualTo(first.applicable());
        assertThat(second.met()).isEqualTo(second.applicable() - 1);
        assertThat(first.criteria()).hasSameSizeAs(second.criteria()).allMatch(one -> !one.title()
                .isEmpty());
        assertThat(page(journey, "/versions/1", ward(journey)).getContentAsString())
                .contains("Bản 1", "minh họa", "15-NQ/ĐU", "So với bản 2", "SHA-256")
                .doesNotContain(NOTE);
    }

    @Test
    void aComparisonShowsOnlyWhatChangedUntilAllIsAskedFor() throws Exception {
        Journey journey = twice();

        VersionComparison comparison = versions.compare(journey.dossier(), 1, 2);

        assertThat(comparison.changed())
                .extracting(row -> row.criterion().key())
                .containsExactly("A-02", "A-03");
        assertThat(comparison.changed().get(0).verdictChanged()).isTrue();
        assertThat(comparison.changed().get(0).noteChanged()).isTrue();
        assertThat(comparison.changed().get(1).verdictChanged()).isFalse();
        assertThat(comparison.changed().get(1).added()).hasSize(1).allMatch(VersionView.Proof::isFile);
        assertThat(comparison.addedDocuments())
                .extracting(VersionView.Document::number)
                .containsExactly("61/TTr-UBND");
        assertThat(comparison.removedDocuments()).isEmpty();

        String changed = page(journey, "/versions/1/compare/2", ward(journey)).getContentAsString();
        String all =
                page(journey, "/versions/1/compare/2?all=true", ward(journey)).getContentAsString();
        String back = page(journey, "/versions/2/compare/1", ward(journey)).getContentAsString();

        assertThat(changed)
                .contains(NOTE, "đổi kết quả", "đổi minh chứng", "Thêm:")
                .doesNotContain(">không đổi<", "Không có tiêu chí nào thay đổi");
        assertThat(all).contains(">không đổi<");
        assertThat(back).contains("Bỏ:");
    }

    @Test
    void aVersionIsFoundByWhoMayReadTheDossierAndByNobodyElse() throws Exception {
        Journey journey = journeys.aDossier().upToTheSubmission();

        assertThat(page(journey, "/versions/1", journeys.officer(Role.DISTRICT_POLICE, "413"))
                        .getStatus())
                .isEqualTo(200);
        assertThat(page(journey, "/versions/1", journeys.officer(Role.WARD_POLICE, journeys.aWard()))
                        .getStatus())
                .isEqualTo(404);
        assertThat(page(journey, "/versions/1", journeys.officer(Role.PROVINCE_MOVEMENT_OFFICE, "08"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(page(journey, "/versions/2", ward(journey)).getStatus()).isEqualTo(404);
        assertThat(page(journey, "/versions/x", ward(journey)).getStatus()).isEqualTo(404);
        assertThat(page(journey, "/versions/1/compare/2", ward(journey)).getStatus())
                .isEqualTo(404);
        assertThatThrownBy(() -> versions.require(journey.dossier(), 2)).isInstanceOf(NotFound.class);
    }

    /** The second version judges A-02 lower and brings a file for A-03. */
    private Journey twice() {
        Journey journey = journeys.aDossier().upToTheSubmission().giveBack("receive_dossier", "returned");
        evidence.attachFile(journey.number(), journey.uploadAnother(), Set.of("A-03"), "test");
        return journey.complete("self_assess", Map.of("verdict.A-02", "basically_met", "note.A-02", NOTE))
                .complete("review_meeting")
                .complete("submit_dossier", Map.of("number", "61/TTr-UBND"));
    }

    private static VersionView.Criterion verdict(VersionView version, String key) {
        return version.criteria().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private SignedInOfficer ward(Journey journey) {
        return journeys.officer(Role.WARD_POLICE, journey.dossier().unitCode());
    }

    private MockHttpServletResponse page(Journey journey, String path, SignedInOfficer officer) throws Exception {
        return web.perform(get("/dossiers/" + journey.number() + path).with(user(officer)))
                .andReturn()
                .getResponse();
    }
}
