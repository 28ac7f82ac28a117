package vn.kieumau.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.support.KieuMauTest;

@KieuMauTest
class OpeningAndWithdrawalTest {

    private static final String REASON = "Phường sáp nhập nên đề nghị lập hồ sơ mới.";
    private static final String PROVINCE = "province-movement-office.nghe-an";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private DossierDirectory directory;

    @Test
    void theProvinceOpensADossierThatItsChairMayWithdrawWithAReason() throws Exception {
        open(PROVINCE, "16939", "A", "2023", "15/02/2023").andExpect(redirectedUrl("/dossiers/HS-2023-16939-A"));

        withdraw("HS-2023-16939-A", "ward-police.hoa-hieu", REASON).andExpect(status().isForbidden());
        withdraw("HS-2023-16939-A", "pc-chair.nghi-huong", REASON).andExpect(status().isNotFound());
        withdraw("HS-2023-16939-A", "administrator", REASON).andExpect(status().isForbidden());
        withdraw("HS-2023-16939-A", "pc-chair.hoa-hieu", "Vì thế.")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Hãy ghi rõ lý do rút hồ sơ")))
                .andExpect(content().string(containsString("Vì thế.")));
        assertThat(state("HS-2023-16939-A")).isEqualTo(DossierState.DRAFT);

        withdraw("HS-2023-16939-A", "pc-chair.hoa-hieu", REASON).andExpect(redirectedUrl("/dossiers/HS-2023-16939-A"));

        assertThat(state("HS-2023-16939-A")).isEqualTo(DossierState.WITHDRAWN);
        withdraw("HS-2023-16939-A", "pc-chair.hoa-hieu", REASON).andExpect(status().isUnprocessableEntity());
        mvc.perform(get("/dossiers/HS-2023-16939-A").with(as("pc-chair.hoa-hieu")))
                .andExpect(content().string(containsString(REASON)))
                .andExpect(content().string(containsString("Quy trình của hồ sơ đã kết thúc")));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndKept() throws Exception {
        open(PROVINCE, "", "", "23", "2023-02-15")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Hãy chọn phường, xã của hồ sơ.")))
                .andExpect(content().string(containsString("Hãy chọn mô hình của hồ sơ.")))
                .andExpect(content().string(containsString("năm của chu kỳ")))
                .andExpect(content().string(containsString("value=\"2023-02-15\"")));
    }

    @Test
    void aUnitOfAnotherProvinceOrDayAndADossierOpenedBeforeAreRefused() throws Exception {
        open(PROVINCE, "18880", "A", "2023", "15/02/2023").andExpect(status().isUnprocessableEntity());
        open(PROVINCE, "99999", "A", "2023", "15/02/2023").andExpect(status().isUnprocessableEntity());
        open(PROVINCE, "16726", "Z", "2023", "15/02/2023").andExpect(status().isUnprocessableEntity());
        open(PROVINCE, "16726", "A", "2023", "15/02/2025").andExpect(status().isUnprocessableEntity());
        open(PROVINCE, "16726", "A", "2023", "15/02/2023")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("HS-2023-16726-A đã được mở")));
    }

    @Test
    void theChoiceOfWardsIsThatOfTheDayAndOfTheProvince() throws Exception {
        String page = mvc.perform(
                        get("/dossiers/new").param("openedOn", "15/02/2023").with(as(PROVINCE)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("phường Nghi Hương (16726)").doesNotContain("(18880)", "xã Đông Thành (17530)");
    }

    @Test
    void otherRolesMayNotOpenDossiers() throws Exception {
        mvc.perform(get("/dossiers/new").with(as("pc-chair.nghi-huong"))).andExpect(status().isForbidden());
        open("ward-police.nghi-huong", "16726", "B", "2023", "15/02/2023").andExpect(status().isForbidden());
        open("province-police-director.nghe-an", "16726", "B", "2023", "15/02/2023")
                .andExpect(status().isForbidden());
    }

    @Test
    void aFormWithoutAnyFieldComesBackWithItsSentences() throws Exception {
        mvc.perform(post("/dossiers").with(as("administrator")).with(csrf()))
                .andExpect(status().isUnprocessableEntity());
    }

    private ResultActions open(String username, String unit, String model, String year, String day) throws Exception {
        return mvc.perform(post("/dossiers")
                .with(as(username))
                .with(csrf())
                .param("unit", unit)
                .param("model", model)
                .param("cycleYear", year)
                .param("openedOn", day));
    }

    private ResultActions withdraw(String number, String username, String reason) throws Exception {
        return mvc.perform(post("/dossiers/{number}/withdraw", number)
                .with(as(username))
                .with(csrf())
                .param("reason", reason));
    }

    private DossierState state(String number) {
        return directory
                .require(number, (SignedInOfficer) accounts.loadUserByUsername("administrator"))
                .state();
    }

    private RequestPostProcessor as(String username) {
        return user(accounts.loadUserByUsername(username));
    }
}
