package vn.kieumau.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.text.Normalizer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.kieumau.account.OfficerService;
import vn.kieumau.account.Role;
import vn.kieumau.document.DocumentService;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.support.SmallFiles;

@KieuMauTest
class StepPageTest {

    private static final byte[] PDF = SmallFiles.pdf();

    @Autowired
    private MockMvc web;

    @Autowired
    private Journeys journeys;

    @Autowired
    private OfficerService officers;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private DocumentService documents;

    @Test
    void homeIsEmptyForAnOfficerWithoutWorkAndLeadsOn() throws Exception {
        Journey journey = journeys.aDossier();

        ResultActions home = web.perform(get("/").with(officer(journey, Role.CLERK)));

        home.andExpect(status().isOk())
                .andExpect(content().string(containsString("Chưa có việc nào đang chờ")))
                .andExpect(content().string(containsString("href=\"/dossiers\"")));
    }

    @Test
    void homeNamesTheStepTheUnitAndTheDueDay() throws Exception {
        Journey journey = journeys.aDossier();

        ResultActions home = web.perform(get("/").with(officer(journey, Role.WARD_POLICE)));

        home.andExpect(status().isOk())
                .andExpect(content().string(containsString(journey.number())))
                .andExpect(content().string(containsString(journey.dossier().unitName())))
                .andExpect(content().string(containsString("Dự thảo nghị quyết")))
                .andExpect(content().string(containsString("Hạn ")));
    }

    @Test
    void everyStepShowsItsFormOnThePageAndInTheFragment() throws Exception {
        Journey journey = journeys.aDossier();
        String task = journey.task("draft_resolution").getId();
        RequestPostProcessor police = officer(journey, Role.WARD_POLICE);

        web.perform(get("/tasks/" + task).with(police))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"subject\"")));
        web.perform(get("/tasks/" + task + "/fragment").with(police))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-csrf-token=\"")))
                .andExpect(content().string(not(containsString("<form"))));
    }

    @Test
    void aFormWithAFileCompletesWithoutJavaScript() throws Exception {
        Journey journey = journeys.aDossier();
        String task = journey.task("draft_resolution").getId();

        ResultActions done = web.perform(multipart("/tasks/" + task)
                .file(new MockMultipartFile("file_file", "Dự thảo.pdf", "application/pdf", PDF))
                .param("subject", "Về xây dựng phường điển hình")
                .with(officer(journey, Role.WARD_POLICE))
                .with(csrf()));

        done.andExpect(redirectedUrl("/dossiers/" + journey.number()))
                .andExpect(flash().attribute("flash", "Đã hoàn thành bước “Dự thảo nghị quyết”."));
        assertThat(journey.openSteps()).containsExactly("issue_resolution");
    }

    @Test
    void decomposedTextIsStoredComposed() throws Exception {
        Journey journey = journeys.aDossier();
        String subject = "Nghị quyết về phường điển hình";

        web.perform(post("/tasks/" + journey.task("draft_resolution").getId())
                        .param("subject", Normalizer.normalize(subject, Normalizer.Form.NFD))
                        .param("file", journey.upload())
                        .with(officer(journey, Role.WARD_POLICE))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());

        assertThat(documents.of(journey.number())).singleElement().satisfies(draft -> assertThat(draft.subject())
                .isEqualTo(subject));
    }

    @Test
    void aMissingFileIsAskedForAndTheTypedTextStays() throws Exception {
        Journey journey = journeys.aDossier();

        ResultActions refused =
                web.perform(post("/tasks/" + journey.task("draft_resolution").getId())
                        .param("subject", "Trích yếu đã nhập")
                        .with(officer(journey, Role.WARD_POLICE))
                        .with(csrf()));

        refused.andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Hãy chọn tệp đính kèm")))
                .andExpect(content().string(containsString("href=\"#field-file\"")))
                .andExpect(content().string(containsString("Trích yếu đã nhập")));
        assertThat(journey.openSteps()).containsExactly("draft_resolution");
        assertThat(documents.of(journey.number())).isEmpty();
    }

    @Test
    void aWrongNumberIsRefusedWithAnExample() throws Exception {
        Journey journey = journeys.aDossier().complete("draft_resolution");

        ResultActions refused = issueResolution(journey, "15/NQ", "21/04/2023");

        refused.andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Hãy ghi theo mẫu 15-NQ/ĐU.")))
                .andExpect(content().string(containsString("value=\"15/NQ\"")));
        assertThat(journey.openSteps()).containsExactly("issue_resolution");
        assertThat(documents.of(journey.number())).noneMatch(document -> document.isIssued());
    }

    @Test
    void aDayOutsideTheCycleIsRefused() throws Exception {
        Journey journey = journeys.aDossier().complete("draft_resolution");

        ResultActions refused = issueResolution(journey, "15-NQ/ĐU", "21/04/2019");

        refused.andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Hãy sửa ngày ban hành (21/04/2019)")))
                .andExpect(content().string(containsString("href=\"#field-issuedOn\"")));
        assertThat(journey.openSteps()).containsExactly("issue_resolution");
    }

    @Test
    void aNegativeFigureOfACriterionIsRefusedAtTheCriterion() throws Exception {
        Journey journey = journeys.aDossier()
                .complete("draft_resolution")
                .complete("issue_resolution")
                .complete("draft_plan")
                .complete("issue_plan")
                .complete("appoint_committee")
                .complete("number_committee_decision");
        String task = journey.task("review_baseline").getId();
        String page = web.perform(get("/tasks/" + task).with(officer(journey, Role.WARD_POLICE)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String field = page.replaceAll("(?s).*?name=\"(value\\.[A-Z0-9-]+\\.count)\".*", "$1");

        ResultActions refused = web.perform(post("/tasks/" + task)
                .param(field, "-3")
                .param("restVerdict", "not_met")
                .param("priorities", "Củng cố tổ tự quản")
                .with(officer(journey, Role.WARD_POLICE))
                .with(csrf()));

        refused.andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Số -3 nhỏ hơn 0")))
                .andExpect(content().string(containsString("value=\"-3\"")))
                .andExpect(content().string(containsString("Củng cố tổ tự quản")));
        assertThat(journey.openSteps()).containsExactly("review_baseline");
    }

    @Test
    void aSecondCompletionAnswersThatTheTaskIsGone() throws Exception {
        Journey journey = journeys.aDossier();
        String task = journey.task("draft_resolution").getId();
        journey.complete("draft_resolution");

        web.perform(post("/tasks/" + task + "/draft")
                        .param("subject", "Lần hai")
                        .with(officer(journey, Role.WARD_POLICE))
                        .with(csrf()))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value(containsString("Không tìm thấy công việc")));
        web.perform(post("/tasks/" + task)
                        .param("subject", "Lần hai")
                        .with(officer(journey, Role.WARD_POLICE))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void aTaskOfAnotherUnitAndAnUnknownOneAnswerAlike() throws Exception {
        Journey mine = journeys.aDossier();
        String foreign = journeys.aDossier().task("draft_resolution").getId();
        RequestPostProcessor police = officer(mine, Role.WARD_POLICE);

        for (String task : new String[] {foreign, "khong-co"}) {
            web.perform(get("/tasks/" + task + "/fragment").with(police))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.detail").value(containsString("Không tìm thấy công việc")));
            web.perform(post("/tasks/" + task + "/draft")
                            .param("subject", "x")
                            .with(police)
                            .with(csrf()))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void aDraftIsKeptAndShownAgain() throws Exception {
        Journey journey = journeys.aDossier();
        String task = journey.task("draft_resolution").getId();
        RequestPostProcessor police = officer(journey, Role.WARD_POLICE);

        web.perform(post("/tasks/" + task + "/draft")
                        .param("subject", "Đang viết dở")
                        .with(police)
                        .with(csrf()))
                .andExpect(status().isOk());

        web.perform(get("/tasks/" + task).with(police))
                .andExpect(content().string(containsString("value=\"Đang viết dở\"")));
    }

    @Test
    void aFileOfAnUnknownKindIsRefusedInOneSentence() throws Exception {
        Journey journey = journeys.aDossier();

        web.perform(multipart("/tasks/" + journey.task("draft_resolution").getId() + "/files")
                        .file(new MockMultipartFile("file", "a.exe", "application/pdf", new byte[] {'M', 'Z', 0, 1}))
                        .with(officer(journey, Role.WARD_POLICE))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.detail").value(containsString("không thuộc loại được nhận")));
    }

    @Test
    void aFileIsHandedOutOnlyToThoseWhoSeeItsDossier() throws Exception {
        Journey journey = journeys.aDossier();
        String file = journey.upload();

        web.perform(get("/files/" + file).with(officer(journey, Role.WARD_POLICE)))
                .andExpect(status().isOk())
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Disposition", containsString("van-ban.pdf")));
        web.perform(get("/files/" + file).with(officer(journeys.aDossier(), Role.WARD_POLICE)))
                .andExpect(status().isNotFound());
    }

    private ResultActions issueResolution(Journey journey, String number, String day) throws Exception {
        return web.perform(post("/tasks/" + journey.task("issue_resolution").getId())
                .param("outcome", "issued")
                .param("number", number)
                .param("issuedOn", day)
                .param("signer", "Bí thư Đảng ủy")
                .param("subject", "Về xây dựng phường điển hình")
                .param("file", journey.upload())
                .with(officer(journey, Role.PARTY_SECRETARY))
                .with(csrf()));
    }

    /** An officer of the dossier's own ward, who has an account of his own. */
    private RequestPostProcessor officer(Journey journey, Role role) {
        String unit = journey.dossier().unitCode();
        String name = role.key() + "." + unit;
        if (officers.find(name).isEmpty()) {
            officers.register(name, role.label() + " " + unit, "mat-khau-thu-nghiem");
            officers.appoint(name, role, unit, LocalDate.of(2021, 1, 1), null, "");
        }
        return user(accounts.loadUserByUsername(name));
    }
}
