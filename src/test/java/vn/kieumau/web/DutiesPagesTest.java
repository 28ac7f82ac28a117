package vn.kieumau.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.account.SubstitutionService;
import vn.kieumau.account.SubstitutionView;
import vn.kieumau.dossier.ExclusionService;
import vn.kieumau.dossier.ExclusionView;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.support.KieuMauTest;

/** The pages of substitutions and conflicts of interest; every test is rolled back. */
@KieuMauTest
@Transactional
class DutiesPagesTest {

    private static final LocalDate TODAY = LocalDate.now(VietnamTime.ZONE);

    @Autowired
    private MockMvc http;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private SubstitutionService substitutions;

    @Autowired
    private ExclusionService exclusions;

    @Test
    void aSubstitutionIsRecordedListedAndEnded() throws Exception {
        MockHttpServletResponse given = as("administrator", substitution("pc-officer.nghi-huong"));
        String list = text(as("administrator", get("/admin/substitutions")));
        long id = substitutions.all().stream()
                .map(SubstitutionView::id)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        MockHttpServletResponse ended = as("administrator", post("/admin/substitutions/" + id + "/end"));

        assertThat(given.getStatus()).isEqualTo(302);
        assertThat(list).contains("pc-officer.nghi-huong", "Quyết định 57/QĐ-UBND", "Đang có hiệu lực", "Chấm dứt");
        assertThat(ended.getStatus()).isEqualTo(302);
        assertThat(text(as("administrator", get("/admin/substitutions")))).contains("Đã chấm dứt");
        assertThat(as("administrator", post("/admin/substitutions/" + id + "/end"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void aRefusedSubstitutionKeepsWhatWasTypedAndNamesTheField() throws Exception {
        MockHttpServletResponse refused = as("administrator", substitution("pc-chair.nghi-huong"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused))
                .contains(
                        "Không ai thay mặt chính mình",
                        "href=\"#field-substitute\"",
                        "value=\"Quyết định 57/QĐ-UBND\"");
    }

    @Test
    void theSubstituteReadsForWhomInTheFrameOfEveryPage() throws Exception {
        as("administrator", substitution("pc-officer.nghi-huong"));

        assertThat(text(as("pc-officer.nghi-huong", get("/"))))
                .contains("Chủ tịch UBND phường, xã (thay mặt Chủ tịch UBND phường Nghi Hương)");
        assertThat(text(as("administrator", get("/admin/accounts").param("q", "pc-officer.nghi-huong"))))
                .contains("(thay mặt pc-chair.nghi-huong)");
    }

    @Test
    void anExclusionIsRecordedListedAndEnded() throws Exception {
        MockHttpServletResponse recorded =
                as("administrator", exclusion("Là người thân của Chủ tịch UBND phường nộp hồ sơ."));
        String list = text(as("administrator", get("/admin/exclusions")));
        long id = exclusions.all().stream()
                .map(ExclusionView::id)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        MockHttpServletResponse ended = as("administrator", post("/admin/exclusions/" + id + "/end"));

        assertThat(recorded.getStatus()).isEqualTo(302);
        assertThat(list).contains("district-police.cua-lo", "Mọi hồ sơ của đơn vị 16726", "Đang bị loại");
        assertThat(ended.getStatus()).isEqualTo(302);
        assertThat(as("administrator", post("/admin/exclusions/" + id + "/end")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void aRefusedExclusionKeepsWhatWasTyped() throws Exception {
        MockHttpServletResponse refused = as("administrator", exclusion("Người thân"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("Hãy ghi rõ lý do loại, từ 20", ">Người thân</textarea>");
    }

    private static MockHttpServletRequestBuilder substitution(String substitute) {
        return post("/admin/substitutions")
                .param("account", "pc-chair.nghi-huong")
                .param("substitute", substitute)
                .param("role", "pc-chair")
                .param("unitCode", "16726")
                .param("from", VietnamTime.show(TODAY))
                .param("to", VietnamTime.show(TODAY.plusDays(7)))
                .param("basis", "Quyết định 57/QĐ-UBND");
    }

    private static MockHttpServletRequestBuilder exclusion(String reason) {
        return post("/admin/exclusions")
                .param("username", "district-police.cua-lo")
                .param("unitCode", "16726")
                .param("reason", reason)
                .param("from", VietnamTime.show(TODAY));
    }

    private MockHttpServletResponse as(String username, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(user(accounts.loadUserByUsername(username)))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse page) throws Exception {
        return page.getContentAsString(StandardCharsets.UTF_8);
    }
}
