package vn.kieumau.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.kieumau.account.Role;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.evidence.SecretReferences;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;

@KieuMauTest
class ReferencePageTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Journeys journeys;

    @Autowired
    private SecretReferences references;

    @Autowired
    private CriteriaService criteria;

    private Journey journey;
    private SignedInOfficer officer;
    private String address;
    private String criterion;

    @BeforeEach
    void open() {
        journey = journeys.aDossier();
        officer = journeys.officer(Role.WARD_POLICE, journey.dossier().unitCode());
        address = "/tasks/" + journey.task("draft_resolution").getId() + "/references";
        criterion = criteria.require(journey.dossier().criteriaSetId())
                .criteria()
                .get(0)
                .key();
    }

    @Test
    void aSecretDocumentIsRecordedAndShown() throws Exception {
        web.perform(post(address)
                        .param("referenceNumber", "12/BC-CAP")
                        .param("referenceIssuedOn", "21/04/2023")
                        .param("referenceHolder", "Công an phường")
                        .param("referenceLevel", "highly-secret")
                        .param("referenceCriteria", criterion)
                        .with(csrf())
                        .with(user(officer)))
                .andExpect(status().isFound());

        web.perform(get(address).with(user(officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("12/BC-CAP")))
                .andExpect(content().string(containsString("Tối mật")));
        assertThat(references.provenCriteria(journey.number())).containsExactly(criterion);
    }

    @Test
    void whatWasTypedStaysWhenItIsRefused() throws Exception {
        web.perform(post(address)
                        .param("referenceNumber", "12/BC-CAP")
                        .param("referenceIssuedOn", "31/02/2023")
                        .param("referenceCriteria", criterion)
                        .with(csrf())
                        .with(user(officer)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Hãy ghi ngày của tài liệu mật dạng dd/MM/yyyy")))
                .andExpect(content().string(containsString("value=\"12/BC-CAP\"")));

        assertThat(references.of(journey.number())).isEmpty();
    }

    @Test
    void aCriterionOfNoSetIsRefused() throws Exception {
        web.perform(post(address)
                        .param("referenceCriteria", "X-99")
                        .with(csrf())
                        .with(user(officer)))
                .andExpect(status().isUnprocessableEntity());
    }
}
