package vn.kieumau.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.support.StepValues;

/** The running application, driven over HTTP alone, as people in their browsers and Tasklist do. */
@KieuMauTest
class WholeWayTest {

    private static final String NGHI_HUONG = "HS-2023-16726-A";
    private static final String DONG_THANH = "HS-2026-17530-A";

    @LocalServerPort
    private int port;

    private final Map<String, HttpOfficer> officers = new HashMap<>();

    @Test
    void nghiHuongIsRecognisedAfterTheProvinceHasReturnedItsDossierOnce() {
        ward(NGHI_HUONG, 2023, "nghi-huong");
        submission(NGHI_HUONG, 2023, "nghi-huong", "60/TTr-UBND");
        district(NGHI_HUONG, 2023);

        province(NGHI_HUONG, 2023, Map.of("proposal", "return"));

        assertThat(state(NGHI_HUONG)).isEqualTo("RETURNED");
        assertThat(officer("ward-police.nghi-huong").sees(NGHI_HUONG, "self_assess"))
                .isTrue();

        submission(NGHI_HUONG, 2023, "nghi-huong", "61/TTr-UBND");
        district(NGHI_HUONG, 2023);
        province(NGHI_HUONG, 2023, Map.of());
        step("district-pc-chair.cua-lo", NGHI_HUONG, "decide_recognition", 2023, Map.of());
        step("clerk.cua-lo", NGHI_HUONG, "publish_recognition", 2023, Map.of());

        assertThat(state(NGHI_HUONG)).isEqualTo("ANNOUNCED");
        HttpResponse<String> page = officer("ward-police.nghi-huong").get("/dossiers/" + NGHI_HUONG);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("15-NQ/ĐU", "Đã công bố", "minh họa");
    }

    @Test
    void aCommuneAfterTheReformIsEvaluatedByItsProvinceAlone() {
        ward(DONG_THANH, 2026, "dong-thanh");
        submission(DONG_THANH, 2026, "dong-thanh", "60/TTr-UBND");

        province(DONG_THANH, 2026, Map.of());
        step("province-pc-chair.nghe-an", DONG_THANH, "decide_recognition", 2026, Map.of());
        step("clerk.nghe-an", DONG_THANH, "publish_recognition", 2026, Map.of());

        JsonNode dossier = officer("province-movement-office.nghe-an").json("/api/v1/dossiers/" + DONG_THANH);
        assertThat(dossier.get("state").asText()).isEqualTo("ANNOUNCED");
        assertThat(dossier.toString()).doesNotContain("Cấp huyện");
    }

    private void ward(String dossier, int year, String slug) {
        step("ward-police." + slug, dossier, "draft_resolution", year, Map.of());
        step("party-secretary." + slug, dossier, "issue_resolution", year, Map.of());
        step("pc-officer." + slug, dossier, "draft_plan", year, Map.of());
        step("pc-chair." + slug, dossier, "issue_plan", year, Map.of());
        step("pc-chair." + slug, dossier, "appoint_committee", year, Map.of());
        step("clerk." + slug, dossier, "number_committee_decision", year, Map.of());
        step("ward-police." + slug, dossier, "review_baseline", year, Map.of());
        step("committee-secretary." + slug, dossier, "confirm_baseline", year, Map.of());
        step("pc-chair." + slug, dossier, "choose_parties", year, Map.of());
        while (officer("party-to-commitment." + slug).sees(dossier, "sign_commitment")) {
            step("party-to-commitment." + slug, dossier, "sign_commitment", year, Map.of());
        }
        step("pc-officer." + slug, dossier, "close_commitments", year, Map.of());
        assertThat(officer("ward-police." + slug).form(dossier, "report_progress"))
                .as("examples fit the dossier")
                .contains("\"placeholder\":\"30/06/" + year + "\"");
        step("ward-police." + slug, dossier, "report_progress", year, Map.of());
    }

    private void submission(String dossier, int year, String slug, String number) {
        step("ward-police." + slug, dossier, "self_assess", year, Map.of());
        step("committee-secretary." + slug, dossier, "review_meeting", year, Map.of());
        step("pc-chair." + slug, dossier, "submit_dossier", year, Map.of("number", number));
    }

    private void district(String dossier, int year) {
        step("district-police.cua-lo", dossier, "receive_dossier", year, Map.of());
        while (officer("district-police.cua-lo").sees(dossier, "appraise_group")) {
            step("district-police.cua-lo", dossier, "appraise_group", year, Map.of());
        }
        step("district-police.cua-lo", dossier, "conclude_appraisal", year, Map.of());
        step("district-police-leader.cua-lo", dossier, "approve_appraisal", year, Map.of());
    }

    private void province(String dossier, int year, Map<String, String> conclusion) {
        step("province-movement-office.nghe-an", dossier, "receive_dossier", year, Map.of());
        while (officer("province-professional-office.nghe-an").sees(dossier, "appraise_group")) {
            step("province-professional-office.nghe-an", dossier, "appraise_group", year, Map.of());
        }
        step("province-movement-office.nghe-an", dossier, "conclude_appraisal", year, conclusion);
        step("province-police-director.nghe-an", dossier, "approve_appraisal", year, Map.of());
    }

    private void step(String username, String dossier, String step, int year, Map<String, String> changed) {
        HttpOfficer officer = officer(username);
        String task = officer.task(dossier, step);
        Map<String, Object> fields = new HashMap<>(StepValues.usual(step, year, () -> officer.upload(task)));
        fields.putAll(changed);

        HttpResponse<String> answer = officer.submit(task, fields);

        assertThat(answer.statusCode()).as(step + ": " + answer.body()).isEqualTo(204);
    }

    private String state(String dossier) {
        return officer("auditor.nghe-an")
                .json("/api/v1/dossiers/" + dossier)
                .get("state")
                .asText();
    }

    private HttpOfficer officer(String username) {
        return officers.computeIfAbsent(username, name -> HttpOfficer.signedIn(port, name));
    }
}
