package vn.kieumau.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor.Version;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** The bills of materials that the build puts into the jar, held against the advisories that we know of. */
class BillOfMaterialsTest {

    private final Map<String, String> server = versions("application.cdx.json");
    private final Map<String, String> browser = versions("browser.cdx.json");

    @Test
    void theServersLibrariesAreListedWithTheirVersions() {
        assertThat(server)
                .hasSizeGreaterThan(100)
                .containsEntry("camunda-engine", "7.24.0")
                .containsKeys("spring-core", "thymeleaf", "hibernate-core");
    }

    @Test
    void theBrowsersLibrariesAreListedWithTheirVersions() {
        assertThat(browser).containsKeys("bpmn-js", "htmx.org", "diagram-js");
    }

    @Test
    void whatOnlyTestsUseIsNotDelivered() {
        assertThat(server).doesNotContainKeys("assertj-core", "selenium-java", "camunda-bpm-assert");
    }

    @ParameterizedTest(name = "{0} is {1} or newer: {2}")
    @CsvSource({
        "thymeleaf, 3.1.5.RELEASE, CVE-2026-40477 and -40478 and -41901",
        "spring-boot, 3.5.14, CVE-2026-22731 and -22733 and -40971 to -40977",
        "spring-webmvc, 6.2.19, CVE-2026-41853",
        "tomcat-embed-core, 10.1.52, CVE-2026-24880",
        "postgresql, 42.7.12, CVE-2026-54291",
        "jackson-databind, 2.21.4, CVE-2026-59889",
    })
    void aLibraryWithAKnownHoleIsNewerThanTheHole(String library, String safe, String advisory) {
        Version delivered = Version.parse(server.get(library));

        assertThat(delivered).as(advisory).isGreaterThanOrEqualTo(Version.parse(safe));
    }

    /** Holes for which no open release exists must not come in by another door. */
    @Test
    void partsWithHolesThatWeDoNotNeedAreNotDelivered() {
        assertThat(server)
                .as("CVE-2026-59389 is in WebFlux, CVE-2026-47841 in passkeys, script engines run models")
                .doesNotContainKeys(
                        "spring-webflux",
                        "spring-security-webauthn",
                        "webauthn4j-core",
                        "js",
                        "groovy",
                        "nashorn-core");
    }

    private static Map<String, String> versions(String file) {
        try (InputStream bill = new ClassPathResource("META-INF/sbom/" + file).getInputStream()) {
            Map<String, String> versions = new TreeMap<>();
            JsonNode all = new ObjectMapper().readTree(bill).get("components");
            all.forEach(component -> versions.put(
                    component.get("name").asText(), component.path("version").asText()));
            return versions;
        } catch (IOException e) {
            throw new AssertionError("The build writes it: run ./mvnw generate-resources", e);
        }
    }
}
