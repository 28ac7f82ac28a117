package vn.kieumau.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.account.OfficerService;
import vn.kieumau.account.OfficerView;
import vn.kieumau.account.PostView;
import vn.kieumau.account.Role;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.unit.UnitService;

/** The pages of administrators; every test is rolled back. */
@KieuMauTest
@Transactional
class AdminPagesTest {

    private static final String HEADER = "code,name,kind,parent,valid_from,valid_to\n";
    private static final String GOOD_FILE = HEADER + "99,Thử Nghiệm,tỉnh,,01/01/2021,\n";

    @Autowired
    private MockMvc http;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private OfficerService officers;

    @Autowired
    private UnitService units;

    @Test
    void anAdministratorMakesAnAccountAndAppointsIt() throws Exception {
        MockHttpServletResponse made = asAdministrator(post("/admin/accounts")
                .param("username", "van-thu.thu")
                .param("displayName", "Văn thư phường Nghi Hương"));
        MockHttpServletResponse appointed = asAdministrator(post("/admin/accounts/posts")
                .param("account", "van-thu.thu")
                .param("role", "clerk")
                .param("unitCode", "16726")
                .param("from", "01/02/2023")
                .param("basis", "Quyết định 12/QĐ-UBND"));

        assertThat(made.getStatus()).isEqualTo(200);
        assertThat(text(made)).contains("Mật khẩu dùng một lần", "van-thu.thu");
        assertThat(appointed.getStatus()).isEqualTo(302);
        OfficerView officer = officers.find("van-thu.thu").orElseThrow();
        assertThat(officer.posts()).singleElement().satisfies(post -> {
            assertThat(post.role()).isEqualTo(Role.CLERK);
            assertThat(post.unitCode()).isEqualTo("16726");
        });
        assertThat(text(asAdministrator(get("/admin/accounts").param("q", "van-thu.thu"))))
                .contains("Văn thư phường Nghi Hương", "Văn thư · 16726")
                .doesNotContain("Không có tài khoản nào");
    }

    @Test
    void aRefusedAccountKeepsWhatWasTyped() throws Exception {
        MockHttpServletResponse refused = asAdministrator(
                post("/admin/accounts").param("username", "Cán bộ").param("displayName", "Công an phường"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("Tên đăng nhập “Cán bộ” chưa đúng", "value=\"Công an phường\"");
    }

    @Test
    void anAppointmentNeedsARealUnitOnItsFirstDay() throws Exception {
        MockHttpServletResponse refused = asAdministrator(post("/admin/accounts/posts")
                .param("account", "ward-police.nghi-huong")
                .param("role", "clerk")
                .param("unitCode", "99999")
                .param("from", "01/02/2023")
                .param("basis", "Quyết định 12/QĐ-UBND"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("mang mã “99999” vào ngày 01/02/2023");
    }

    @Test
    void aPostFitsTheLevelOfItsUnit() throws Exception {
        MockHttpServletResponse district = appoint("ward-police.nghi-huong", "district-police", "16726", "QĐ 12");
        MockHttpServletResponse ward = appoint("ward-police.nghi-huong", "pc-chair", "413", "QĐ 12");
        MockHttpServletResponse clerk = appoint("ward-police.nghi-huong", "clerk", "413", "QĐ 12");

        assertThat(district.getStatus()).isEqualTo(422);
        assertThat(text(district)).contains("chỉ có ở đơn vị cấp huyện; phường Nghi Hương không phải");
        assertThat(ward.getStatus()).isEqualTo(422);
        assertThat(text(ward)).contains("chỉ có ở đơn vị cấp xã");
        assertThat(clerk.getStatus()).isEqualTo(302);
    }

    @Test
    void aPostOfOneOfficeIsGivenNamedAndRefusedWhereThereIsNone() throws Exception {
        asAdministrator(
                post("/admin/accounts").param("username", "hinh-su.thu").param("displayName", "Cán bộ hình sự"));

        MockHttpServletResponse given = appoint("hinh-su.thu", "district-police", "413", "QĐ 12", "criminal");
        MockHttpServletResponse other = appoint("hinh-su.thu", "district-police", "413", "QĐ 13", "traffic");
        MockHttpServletResponse again = appoint("hinh-su.thu", "district-police", "413", "QĐ 12", "");
        MockHttpServletResponse unknown = appoint("hinh-su.thu", "district-police", "413", "QĐ 12", "any");
        MockHttpServletResponse clerk = appoint("hinh-su.thu", "clerk", "413", "QĐ 12", "criminal");

        assertThat(List.of(given.getStatus(), other.getStatus())).containsOnly(302);
        assertThat(officers.find("hinh-su.thu").orElseThrow().posts())
                .extracting(PostView::office)
                .containsExactlyInAnyOrder("criminal", "traffic");
        assertThat(text(again)).contains("đang giữ chức vụ");
        assertThat(text(unknown)).contains("Hãy chọn một bộ phận nghiệp vụ trong danh sách.");
        assertThat(clerk.getStatus()).isEqualTo(422);
        assertThat(text(clerk)).contains("không chia theo bộ phận nghiệp vụ", "value=\"criminal\" selected");
        assertThat(text(asAdministrator(get("/admin/accounts").param("q", "hinh-su.thu"))))
                .contains("413 · Phòng Cảnh sát hình sự", "Mọi bộ phận");
        assertThat(text(asAdministrator(get("/admin/account/hinh-su.thu")))).contains(" · Phòng Cảnh sát hình sự");
    }

    @Test
    void theSamePostIsNotGivenTwice() throws Exception {
        MockHttpServletResponse twice = appoint("ward-police.nghi-huong", "ward-police", "16726", "QĐ 12");

        assertThat(twice.getStatus()).isEqualTo(422);
        assertThat(text(twice)).contains("“ward-police.nghi-huong” đang giữ chức vụ Cán bộ Công an phường, xã");
    }

    @Test
    void whatIsLongerThanItsColumnIsRefusedInOneSentence() throws Exception {
        MockHttpServletResponse name = asAdministrator(
                post("/admin/accounts").param("username", "van-thu.thu").param("displayName", "x".repeat(201)));
        MockHttpServletResponse basis = appoint("ward-police.nghi-huong", "clerk", "16726", "x".repeat(501));

        assertThat(name.getStatus()).isEqualTo(422);
        assertThat(text(name)).contains("Tên hiển thị dài quá 200 ký tự.");
        assertThat(basis.getStatus()).isEqualTo(422);
        assertThat(text(basis)).contains("Căn cứ giao chức vụ dài quá 500 ký tự.");
    }

    @Test
    void aFileIsCheckedFirstAndImportedOnConfirmation() throws Exception {
        MockHttpServletResponse checked = upload(GOOD_FILE.getBytes(StandardCharsets.UTF_8));

        assertThat(checked.getStatus()).isEqualTo(200);
        assertThat(text(checked)).contains("Tệp đúng, chưa ghi gì", "99,Thử Nghiệm,tỉnh");
        assertThat(units.find("99", LocalDate.of(2023, 1, 1))).isEmpty();

        MockHttpServletResponse imported =
                asAdministrator(post("/admin/units/import/confirm").param("content", GOOD_FILE));

        assertThat(text(imported)).contains("Đã nhập xong");
        assertThat(units.find("99", LocalDate.of(2023, 1, 1))).isPresent();
    }

    @Test
    void aBrokenLineIsNamedAndNothingIsImported() throws Exception {
        MockHttpServletResponse refused =
                upload((GOOD_FILE + "9x,Hỏng,tỉnh,,01/01/2021,\n").getBytes(StandardCharsets.UTF_8));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("<td>3</td>", "Mã “9x” chưa đúng").doesNotContain("Nhập vào hệ thống");
    }

    @Test
    void aFileWithoutLinesOffersNothingToImport() throws Exception {
        MockHttpServletResponse refused = upload(HEADER.getBytes(StandardCharsets.UTF_8));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("chưa có dòng dữ liệu nào").doesNotContain("Nhập vào hệ thống");
    }

    @Test
    void aFileThatIsMissingOrNoTextIsRefusedInPlace() throws Exception {
        assertThat(text(upload(new byte[0]))).contains("Hãy chọn một tệp CSV có nội dung.");
        assertThat(text(upload(new byte[] {'x', (byte) 0xff, (byte) 0xfe}))).contains("mã hóa UTF-8");
    }

    @Test
    void othersDoNotGetIn() throws Exception {
        for (String page :
                new String[] {"/admin/accounts", "/admin/units/import", "/admin/substitutions", "/admin/exclusions"}) {
            assertThat(as("province-pc-chair.nghe-an", get(page)).getStatus()).isEqualTo(403);
        }
    }

    private MockHttpServletResponse appoint(String account, String role, String unitCode, String basis)
            throws Exception {
        return appoint(account, role, unitCode, basis, "");
    }

    private MockHttpServletResponse appoint(String account, String role, String unitCode, String basis, String office)
            throws Exception {
        return asAdministrator(post("/admin/accounts/posts")
                .param("office", office)
                .param("account", account)
                .param("role", role)
                .param("unitCode", unitCode)
                .param("from", "01/02/2023")
                .param("basis", basis));
    }

    private MockHttpServletResponse upload(byte[] content) throws Exception {
        return asAdministrator(
                multipart("/admin/units/import").file(new MockMultipartFile("file", "units.csv", "text/csv", content)));
    }

    private MockHttpServletResponse asAdministrator(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return as("administrator", request);
    }

    private MockHttpServletResponse as(String username, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return http.perform(request.with(user(accounts.loadUserByUsername(username)))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse page) throws Exception {
        return page.getContentAsString(StandardCharsets.UTF_8);
    }
}
