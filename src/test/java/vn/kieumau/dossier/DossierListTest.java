package vn.kieumau.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;

@KieuMauTest
class DossierListTest {

    private static final String TUYEN_QUANG = "province-movement-office.tuyen-quang";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private Journeys journeys;

    @Test
    void anOfficerSeesTheDossiersOfTheOwnUnitsAndNoOthers() throws Exception {
        assertThat(list("ward-police.nghi-huong", ""))
                .contains("HS-2023-16726-A", "Đang xây dựng")
                .doesNotContain("HS-2023-18880-A", "HS-2023-16939-B");
        assertThat(list("ward-police.duc-ninh-dong", ""))
                .contains("HS-2023-18880-A")
                .doesNotContain("HS-2023-16726-A");
    }

    @Test
    void theListNamesTheStepWhereEachDossierIs() throws Exception {
        assertThat(list("province-movement-office.quang-binh", "")).contains("kd-line\">");
    }

    @Test
    void theListIsNarrowedByModelYearStateAndUnit() throws Exception {
        assertThat(list(TUYEN_QUANG, "?model=B")).contains("HS-2023-02200-B").doesNotContain("HS-2023-02572-A");
        assertThat(list(TUYEN_QUANG, "?unit=02572")).contains("HS-2023-02572-A").doesNotContain("HS-2023-02455-A");
        assertThat(list(TUYEN_QUANG, "?unit=PHAN%20thiet"))
                .contains("HS-2023-02200-B")
                .doesNotContain("HS-2023-02572-A");
        assertThat(list(TUYEN_QUANG, "?year=2023&state=draft&model=A")).contains("HS-2023-02572-A");
        assertThat(list(TUYEN_QUANG, "?state=announced")).contains("Không có hồ sơ nào như vậy", "Bỏ lọc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?year=abc",
                "?year=99999999999",
                "?state=nothing",
                "?model=Z",
                "?page=-1",
                "?page=x",
                "?page=99999999",
            })
    void aValueThatCannotBeMeantIsNamedAndNarrowsNothing(String query) throws Exception {
        assertThat(list(TUYEN_QUANG, query)).contains("HS-2023-02572-A", "km-alert--notice");
    }

    @Test
    void aPageBehindTheLastOneShowsTheLastOne() throws Exception {
        assertThat(list(TUYEN_QUANG, "?page=500")).contains("HS-2023-02572-A");
    }

    @Test
    void anUnknownUnitGivesAnEmptyListAndAWayBack() throws Exception {
        assertThat(list(TUYEN_QUANG, "?unit=16726%00'%25")).contains("Không có hồ sơ nào như vậy");
    }

    @Test
    void aPageHoldsTwentyDossiersAndKeepsTheFilterFromPageToPage() throws Exception {
        for (int each = 0; each < 21; each++) {
            journeys.aDossierOfModelB();
        }

        String first = list("administrator", "?unit=413&model=B");
        String second = list("administrator", "?unit=413&model=B&page=1");

        assertThat(first.split("<th scope=\"row\">")).hasSize(21);
        assertThat(first).contains("/dossiers?unit=413&amp;model=B&amp;page=1");
        assertThat(second.split("<th scope=\"row\">")).hasSizeBetween(2, 21);
    }

    private String list(String username, String query) throws Exception {
        return mvc.perform(get(URI.create("/dossiers" + query)).with(user(accounts.loadUserByUsername(username))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
