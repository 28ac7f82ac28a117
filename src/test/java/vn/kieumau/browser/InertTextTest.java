package vn.kieumau.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.print.PrintOptions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import vn.kieumau.account.Role;
import vn.kieumau.evidence.FileService;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.support.BrowserTest;
import vn.kieumau.support.Journey;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.support.SmallFiles;
import vn.kieumau.support.StepValues;
import vn.kieumau.unit.UnitService;

/**
 * Whatever people type stays text. Sixty texts that want to be more stand in every field of every step, in file, unit
 * and filter names, while a leader looks on; the browser is told to ignore the content security policy, so that nothing
 * but our own escaping protects it.
 */
@BrowserTest
@KieuMauTest
class InertTextTest extends InTheBrowser {

    private static final String TELLTALE =
            "window.alert = () => sessionStorage.setItem('ran', location.href); window.alert.ours = true;";

    /** Values that are chosen, not typed. */
    private static final Set<String> CHOSEN = Set.of("outcome", "restVerdict", "proposal", "file", "sharedFile");

    /** Every step with its place on the way; the leader's task is looked at in Tasklist. */
    private static final String LEADERS_STEP = "approve_appraisal";

    private static int nextWard = 95_000;
    private static boolean signedIn;

    @Autowired
    private UnitService units;

    @Autowired
    private FileService files;

    @Autowired
    private FilterService filters;

    @Autowired
    private TaskService tasks;

    private final Set<String> reached = new TreeSet<>();

    @BeforeEach
    void listen() {
        browser.driver().executeCdpCommand("Page.enable", Map.of());
        browser.driver().executeCdpCommand("Page.setBypassCSP", Map.of("enabled", true));
        browser.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", TELLTALE));
    }

    @AfterEach
    void removeTheFilters() {
        filters.createFilterQuery().filterNameLike("XSS %").list().forEach(one -> filters.deleteFilter(one.getId()));
    }

    static List<String> payloads() throws IOException {
        String all = new ClassPathResource("xss-payloads.txt").getContentAsString(StandardCharsets.UTF_8);
        return all.lines().toList();
    }

    @Test
    void thereAreSixtyTexts() throws IOException {
        assertThat(payloads()).hasSize(60).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void aTextStaysATextOnOurPagesAndInTasklist(String payload) {
        Journey journey = aWardCalled(payload);
        filters.saveFilter(filters.newTaskFilter("XSS " + payload)
                .setQuery(tasks.createTaskQuery().taskCandidateGroup("nobody")));
        while (!journey.openSteps().contains(LEADERS_STEP)) {
            completeWith(journey, payload);
        }
        Task waiting = journey.task(LEADERS_STEP);
        theLeaderSignsIn();

        look("/", "home");
        look("/dossiers", "list");
        look("/tasks/" + waiting.getId(), "task");
        officer.openTask(waiting.getId());
        officer.see(By.cssSelector("button.claim"));
        mustBeInert("Tasklist");
        while (!journey.openSteps().isEmpty()) {
            completeWith(journey, payload);
        }
        look("/dossiers/" + journey.number() + "/history", "history");
        assertThat(printed()).as("the printed history").doesNotContain("/JavaScript", "/JS ");
        look("/dossiers/" + journey.number(), "dossier");
        assertThat(browser.driver().findElement(By.tagName("main")).getText()).contains(firstWord(payload));
        assertThat(reached).as("fields that took the text").hasSizeGreaterThan(25);
    }

    /** The page on the screen as a PDF. */
    private String printed() {
        byte[] pdf = Base64.getDecoder()
                .decode(browser.driver().print(new PrintOptions()).getContent());
        return new String(pdf, StandardCharsets.ISO_8859_1);
    }

    /** Once for all texts: the leader stays before the screen. */
    private void theLeaderSignsIn() {
        if (!signedIn) {
            officer.signIn(anOfficer(Role.DISTRICT_POLICE_LEADER, "413"));
            signedIn = true;
        }
    }

    private void look(String path, String page) {
        officer.open(path);
        mustBeInert(page);
    }

    private void mustBeInert(String page) {
        var driver = browser.driver();
        assertThat(driver.executeScript("return window.alert.ours"))
                .as("the test hears")
                .isEqualTo(true);
        assertThat(driver.executeScript("return sessionStorage.getItem('ran')"))
                .as("ran on " + page)
                .isNull();
        assertThat(driver.findElements(
                        By.cssSelector("#xss, [src*='xss.invalid'], [href*='xss.invalid'], [hx-get*=xss]")))
                .as("became an element on " + page)
                .isEmpty();
    }

    /** Completes one open step with the text in each of its fields that takes any text. */
    private void completeWith(Journey journey, String payload) {
        Set<String> open = new TreeSet<>(journey.openSteps());
        String step = open.contains("sign_commitment")
                ? "sign_commitment"
                : open.iterator().next();
        Map<String, Object> changed = new HashMap<>();
        StepValues.usual(step, journey.dossier().cycleYear(), journey::upload).forEach((field, value) -> {
            if (!CHOSEN.contains(field) && value instanceof String text) {
                changed.put(field, text + " " + payload);
            }
        });
        changed.put("file", upload(journey, payload));
        changed.put("reason", "Lý do đủ hai mươi ký tự " + payload);
        for (int tries = changed.size(); tries >= 0; tries--) {
            try {
                journey.complete(step, changed);
                changed.keySet().forEach(field -> reached.add(step + "." + field));
                return;
            } catch (RuleViolation formatted) {
                // such as a day or a number: the field keeps its usual value
                if (changed.remove(formatted.field()) == null) {
                    throw formatted;
                }
            }
        }
    }

    private String upload(Journey journey, String payload) {
        byte[] pdf = SmallFiles.pdf();
        return files.receive(journey.number(), payload + ".pdf", pdf.length, new ByteArrayInputStream(pdf), "test")
                .id()
                .toString();
    }

    private Journey aWardCalled(String name) {
        String code = String.valueOf(++nextWard);
        String line = code + ",\"" + name.replace("\"", "\"\"") + "\",phường,413,01/01/2021,30/11/2024\n";
        assertThat(units.importCsv(new StringReader("code,name,kind,parent,valid_from,valid_to\n" + line), false)
                        .accepted())
                .isTrue();
        return journeys.open(code, "A", 2023, LocalDate.of(2023, 2, 15));
    }

    private static String firstWord(String payload) {
        return payload.split(" ")[0];
    }
}
