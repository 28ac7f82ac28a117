package vn.kieumau.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.kieumau.account.Role;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.criteria.CriteriaSetView;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;

/** What a province adds is judged with the set and counted apart. */
@KieuMauTest
class SupplementInDossierTest {

    /** In force on this day only, so that no other test opens a dossier under it. */
    private static final LocalDate DAY = LocalDate.of(2023, 12, 30);

    private static final String SUPPLEMENT = """
            {"modelCode": "A", "modelName": "xã, phường điển hình", "code": "A-NA", "version": 1,
             "title": "Tiêu chí bổ sung của Nghệ An", "legalBasis": "Không có", "supplementOf": "A-2023", "province": "40",
             "effectiveFrom": "2023-12-30", "effectiveTo": "2023-12-30", "declaredCount": 1,
             "groups": [{"key": "province", "title": "Đặc thù"}],
             "criteria": [{"key": "A-NA-1", "label": "T1", "group": "province", "title": "Tuần tra biển",
               "description": "Có tổ tuần tra ven biển.", "measure": {"type": "yes-no"}, "evidenceTypes": ["report"],
               "evidenceRequired": false, "office": "movement", "illustrative": true}]}
            """;

    @Autowired
    private Journeys journeys;

    @Autowired
    private CriteriaService criteria;

    @Autowired
    private AssessmentService assessments;

    @Autowired
    private MockMvc web;

    @BeforeEach
    void theProvinceAddsOneCriterion() {
        criteria.importSet(new ByteArrayInputStream(SUPPLEMENT.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void itIsJudgedWithTheSetAndNeverCountedInIt() throws Exception {
        Journey journey = journeys.open(journeys.aWard(), "A", 2023, DAY).upTo("review_meeting");

        CriteriaSetView set = criteria.require(journey.dossier().criteriaSetId());
        AssessmentView ward = assessments.latest(journey.dossier(), Stage.WARD).orElseThrow();
        assertThat(set.code()).isEqualTo("A-2023");
        assertThat(set.supplement().code()).isEqualTo("A-NA");
        assertThat(ward.resultOf("A-NA-1")).isEqualTo(VerdictResult.MET);
        assertThat(ward.score().met()).isEqualTo(set.criteria().size());
        assertThat(ward.score().applicable()).isEqualTo(set.criteria().size());
        assertThat(ward.verdicts()).hasSize(set.criteria().size() + 1);
        web.perform(get("/dossiers/" + journey.number())
                        .with(user(journeys.officer(
                                Role.WARD_POLICE, journey.dossier().unitCode()))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Đặc thù (tỉnh bổ sung, đếm riêng)")))
                .andExpect(content().string(containsString("T1. Tuần tra biển")));
    }

    @Test
    void onAnotherDayTheSetStandsAlone() {
        Journey journey = journeys.aDossier();

        assertThat(criteria.require(journey.dossier().criteriaSetId()).supplement())
                .isNull();
    }
}
