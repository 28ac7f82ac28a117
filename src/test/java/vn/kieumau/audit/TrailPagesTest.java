package vn.kieumau.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;
import vn.kieumau.account.Role;
import vn.kieumau.kernel.Act;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.support.StatementCounter;

/** The pages of the trail: who may open them, what they show, and that reading is written down too. */
@KieuMauTest
class TrailPagesTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private Journeys journeys;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void anAdministratorReadsInPlainWordsWhatHappenedToADossier() throws Exception {
        Journey journey = journeys.aDossier().complete("draft_resolution");

        String page = page("/admin/audit?object=" + journey.number());

        assertThat(page)
                .contains("Mở hồ sơ", "Hoàn thành bước", "Dự thảo nghị quyết", "Dự thảo văn bản", "Tải tệp lên")
                .contains(Role.WARD_POLICE.label() + " (" + journey.dossier().unitCode() + ")")
                .contains(sql.queryForObject(
                        "select hash from app.audit_entry where dossier_number = ? order by id limit 1",
                        String.class,
                        journey.number()))
                .doesNotContain("dossier.opened<", "??");
        assertThat(page("/admin/audit?lang=en&object=" + journey.number())).contains("Opened the dossier");
    }

    @ParameterizedTest
    @CsvSource({
        "actor, ' AUDITED.SOMEBODY '",
        "action, audit.exported",
        "object, filter-object",
        "object, HS-2023-99999-Z",
        "unit, 99999"
    })
    void eachFilterFindsWhatItNames(String field, String value) throws Exception {
        events.publishEvent(Act.of("audit.exported", "test", "filter-object")
                .by("audited.somebody")
                .inUnit("99999")
                .with(Map.of("dossier", "HS-2023-99999-Z")));

        assertThat(page("/admin/audit?" + field + "=" + value)).contains("filter-object", "Bỏ lọc");
        assertThat(page("/admin/audit?" + field + "=khong-co"))
                .contains("Không có dòng nào")
                .doesNotContain("<tbody");
    }

    @Test
    void daysAreThoseInVietnamAndInclusive() throws Exception {
        String today = VietnamTime.show(LocalDate.now(VietnamTime.ZONE));
        String tomorrow = VietnamTime.show(LocalDate.now(VietnamTime.ZONE).plusDays(1));
        String yesterday = VietnamTime.show(LocalDate.now(VietnamTime.ZONE).minusDays(1));

        assertThat(page("/admin/audit?from=" + today + "&to=" + today)).contains("<tbody");
        assertThat(page("/admin/audit?from=" + tomorrow)).doesNotContain("<tbody");
        assertThat(page("/admin/audit?to=" + yesterday)).doesNotContain("<tbody");
    }

    @ParameterizedTest
    @CsvSource({
        "from=31/02/2023, 31/02/2023",
        "to=2023-04-21, 2023-04-21",
        "from=02/01/2023&to=01/01/2023, Ngày cuối đứng trước"
    })
    void aDayThatCannotBeIsNamedAndTheRestIsShown(String query, String sentence) throws Exception {
        assertThat(page("/admin/audit?" + query)).contains("Có chỗ cần sửa", sentence, "<tbody");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "before=0",
                "before=-5",
                "before=9223372036854775807",
                "actor=%00%27--",
                "object=%F0%9F%98%80",
                "action=x.y",
                "unit=%25",
                "address=%3Cscript%3E"
            })
    void whateverIsAskedForIsAnswered(String query) throws Exception {
        assertThat(get200("/admin/audit?" + query).getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain("<script>");
    }

    @Test
    void pagesFollowEachOtherWithoutARowTwiceOrLost() throws Exception {
        for (int each = 0; each < 120; each++) {
            events.publishEvent(Act.of("audit.read", "test", "paged").with(Map.of("name", "mark-" + each + ".")));
        }

        String address = "/admin/audit?object=paged";
        StringBuilder all = new StringBuilder();
        int pages = 0;
        while (address != null) {
            String page = page(address);
            all.append(page);
            pages++;
            var older = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(page);
            address = older.find() ? older.group(1).replace("&amp;", "&") : null;
        }

        assertThat(pages).isEqualTo(3);
        for (int each = 0; each < 120; each++) {
            assertThat(all.toString().split("mark-" + each + "\\.", -1))
                    .as("mark %s", each)
                    .hasSize(2);
        }
    }

    @Test
    void thePageTakesTheSameNumberOfStatementsForOneRowAndForFifty() throws Exception {
        events.publishEvent(Act.of("audit.read", "test", "single").by("pc-chair.nghi-huong"));
        for (int each = 0; each < 60; each++) {
            events.publishEvent(
                    Act.of("audit.read", "test", "many").by(each % 2 == 0 ? "administrator" : "clerk.cua-lo"));
        }

        int one = statements("/admin/audit?object=single");
        int fifty = statements("/admin/audit?object=many");

        // five of them are the gate's, which reads account, posts, stand-ins and duties anew for every request
        assertThat(one).isPositive().isLessThan(25);
        assertThat(fifty).isEqualTo(one);
    }

    @Test
    void readingTheTrailIsAnActWithWhatWasAskedFor() throws Exception {
        page("/admin/audit?object=reading-is-an-act");

        assertThat(sql.queryForList(
                        "select actor from app.audit_entry where action = 'audit.read'"
                                + " and after ->> 'object' = 'reading-is-an-act'",
                        String.class))
                .containsExactly("administrator");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/audit", "/admin/audit/export", "/admin/audit/verify"})
    void othersAreRefused(String path) throws Exception {
        for (String other : new String[] {"pc-chair.nghi-huong", "province-police-director.nghe-an"}) {
            assertThat(as(accounts.loadUserByUsername(other), path).getStatus()).isEqualTo(403);
        }
        assertThat(http.perform(get(path)).andReturn().getResponse().getStatus())
                .isEqualTo(302);
    }

    @Test
    void anAuditorReadsTheRowsOfTheOwnUnitsAndThoseBelowOnly() throws Exception {
        Journey below = journeys.aDossier();
        UserDetails ofTheDistrict = journeys.officer(Role.AUDITOR, "413");
        UserDetails ofAnotherProvince = journeys.officer(Role.AUDITOR, "44");
        String query = "/admin/audit?object=" + below.number();

        assertThat(text(as(ofTheDistrict, query))).contains("Mở hồ sơ");
        assertThat(text(as(ofAnotherProvince, query))).contains("Không có dòng nào");
        assertThat(text(as(ofAnotherProvince, "/admin/audit?action=audit.read")))
                .contains("Không có dòng nào");
        assertThat(sheet(as(ofAnotherProvince, query.replace("audit?", "audit/export?"))))
                .doesNotContain(below.number());
    }

    @Test
    void theSheetHoldsTheRowsAndNoFormula() throws Exception {
        String[] formulas = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"http://x\";\"y\")"};
        for (String formula : formulas) {
            events.publishEvent(new Act(
                    "audit.exported",
                    "bomb",
                    formula + " bomb",
                    "",
                    formula,
                    formula,
                    Map.of(),
                    Map.of("name", formula)));
        }
        events.publishEvent(
                Act.of("audit.read", "bomb", "đầy đủ <dấu> & “ngoặc”").inUnit("99998"));

        String sheet =
                sheet(as(accounts.loadUserByUsername("administrator"), "/admin/audit/export?action=audit.exported"));
        String other = sheet(as(accounts.loadUserByUsername("administrator"), "/admin/audit/export?unit=99998"));

        assertThat(sheet).doesNotContain("<f>", "<t>=", "<t>+", "<t>-", "<t>@", "<t xml:space=\"preserve\">=");
        assertThat(sheet).contains("&apos;=1+1", "&apos;@SUM(A1)", "&apos;-1", "&apos;=HYPERLINK");
        assertThat(HtmlUtils.htmlUnescape(other)).contains("đầy đủ <dấu> & “ngoặc”");
        assertThat(sql.queryForObject(
                        "select count(*) from app.audit_entry where action = 'audit.exported' and after ->> 'unit' = '99998'",
                        Integer.class))
                .as("the export is an act itself")
                .isEqualTo(1);
    }

    @Test
    void aSheetForADayThatCannotBeIsRefusedWithTheSentence() throws Exception {
        MockHttpServletResponse refused =
                as(accounts.loadUserByUsername("administrator"), "/admin/audit/export?from=heute");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("heute");
    }

    @Test
    void theCheckRunsInTheBackgroundAndSaysInWordsWhatItFound() throws Exception {
        assertThat(http.perform(post("/admin/audit/verify")
                                .with(user(accounts.loadUserByUsername("administrator")))
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(302);

        String page = page("/admin/audit/verify");
        for (int look = 0; look < 100 && page.contains("Đang kiểm tra"); look++) {
            Thread.sleep(100);
            page = page("/admin/audit/verify");
        }

        assertThat(page).contains("Nhật ký nguyên vẹn: đã đọc", "Kiểm tra xong lúc", "Mốc hiện tại");
    }

    private int statements(String address) throws Exception {
        Logger jdbc = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        ListAppender<ILoggingEvent> seen = new ListAppender<>();
        seen.start();
        jdbc.setLevel(Level.DEBUG);
        jdbc.setAdditive(false);
        jdbc.addAppender(seen);
        try (StatementCounter counter = new StatementCounter()) {
            page(address);
            return counter.statements().size()
                    + (int) seen.list.stream()
                            .filter(event -> event.getFormattedMessage().startsWith("Executing"))
                            .count();
        } finally {
            jdbc.detachAppender(seen);
            jdbc.setLevel(null);
            jdbc.setAdditive(true);
        }
    }

    private String page(String address) throws Exception {
        return text(get200(address));
    }

    private MockHttpServletResponse get200(String address) throws Exception {
        MockHttpServletResponse response = as(accounts.loadUserByUsername("administrator"), address);
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response;
    }

    private MockHttpServletResponse as(UserDetails officer, String address) throws Exception {
        return http.perform(get(URI.create(address.replace(" ", "%20"))).with(user(officer)))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    /** The first sheet and the shared texts of a workbook. */
    private static String sheet(MockHttpServletResponse response) throws IOException {
        Path file = Files.createTempFile("trail", ".xlsx");
        Files.write(file, response.getContentAsByteArray());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return part(zip, "xl/worksheets/sheet1.xml") + part(zip, "xl/sharedStrings.xml");
        } finally {
            Files.delete(file);
        }
    }

    private static String part(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
