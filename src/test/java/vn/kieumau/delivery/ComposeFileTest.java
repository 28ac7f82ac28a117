package vn.kieumau.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the compose file promises, read by a parser: no container engine is needed. */
class ComposeFileTest {

    private static final Pattern MANDATORY = Pattern.compile("\\$\\{([A-Z_]+):\\?[^}]+}");

    private final String text = read("docker-compose.yml");
    private final Map<String, Object> file = map(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));

    @Test
    void theApplicationWaitsForAHealthyPostgresql17() {
        assertThat(service("database").get("image")).isEqualTo("postgres:17");
        assertThat(check("database")).contains("pg_isready");
        assertThat(map(service("app").get("depends_on")))
                .containsEntry("database", Map.of("condition", "service_healthy"));
    }

    @Test
    void theApplicationIsAskedForItsHealthByTheProgramThatItsImageHas() {
        assertThat(check("app")).contains("/workspace/health-check");
        assertThat(environment("app")).containsEntry("THC_PORT", "8080").containsEntry("THC_PATH", "/actuator/health");
        assertThat(read("pom.xml"))
                .contains("paketobuildpacks/health-checker")
                .contains("<BP_HEALTH_CHECKER_ENABLED>true</BP_HEALTH_CHECKER_ENABLED>");
    }

    @Test
    void theImageIsTheOneThatTheBuildMakes() {
        assertThat(service("app").get("image").toString()).startsWith("kieu-mau:${KIEU_MAU_VERSION:?");
        assertThat(read("pom.xml")).contains("<name>kieu-mau:${project.version}</name>");
    }

    @Test
    void nothingStartsUntilEveryVariableOfTheExampleIsSet() {
        Set<String> mandatory = MANDATORY
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> example =
                read(".env.example").lines().filter(line -> line.contains("=")).toList();

        assertThat(mandatory).containsExactly("DB_PASSWORD", "DB_USER", "KIEU_MAU_VERSION");
        assertThat(example).allMatch(line -> line.endsWith("="), "has no value");
        assertThat(example.stream().map(line -> line.replace("=", ""))).containsExactlyInAnyOrderElementsOf(mandatory);
    }

    @Test
    void noPasswordIsWrittenDownAndNoDemonstrationRuns() {
        List<String> secrets = List.of(
                environment("app").get("SPRING_DATASOURCE_PASSWORD").toString(),
                environment("database").get("POSTGRES_PASSWORD").toString());

        assertThat(secrets).allMatch(value -> value.startsWith("${DB_PASSWORD:?"));
        assertThat(text).doesNotContain("POSTGRES_HOST_AUTH_METHOD");
        assertThat(environment("app")).containsEntry("SPRING_PROFILES_ACTIVE", "${KIEU_MAU_PROFILES-tls}");
    }

    @Test
    void theApplicationTakesTheDatabaseByUrlUserAndPasswordAlone() {
        assertThat(environment("app").keySet().stream().filter(name -> name.startsWith("SPRING_DATASOURCE")))
                .containsExactlyInAnyOrder(
                        "SPRING_DATASOURCE_URL", "SPRING_DATASOURCE_USERNAME", "SPRING_DATASOURCE_PASSWORD");
        assertThat(environment("app").get("SPRING_DATASOURCE_URL").toString())
                .startsWith("jdbc:postgresql://database:5432/"
                        + environment("database").get("POSTGRES_DB"));
    }

    @Test
    void theDatabaseAndTheEvidenceOutliveTheirContainers() {
        assertThat(map(file.get("volumes"))).containsOnlyKeys("database", "evidence");
        assertThat(service("database").get("volumes")).isEqualTo(List.of("database:/var/lib/postgresql/data"));
        assertThat(service("app").get("volumes")).isEqualTo(List.of("evidence:/workspace/data"));
        assertThat(environment("app")).containsEntry("KIEU_MAU_DATA_DIR", "/workspace/data");
    }

    @Test
    void theEvidenceBelongsToTheUserOfTheApplication() {
        List<?> ownership = (List<?>) service("data-owner").get("entrypoint");

        assertThat(ownership.get(1)).isEqualTo(service("app").get("user")).isNotEqualTo("root");
        assertThat(map(service("app").get("depends_on")))
                .containsEntry("data-owner", Map.of("condition", "service_completed_successfully"));
    }

    @Test
    void onlyTheApplicationIsReachableAndOnlyFromThisMachine() {
        assertThat(service("app").get("ports")).isEqualTo(List.of("127.0.0.1:${KIEU_MAU_PORT:-8080}:8080"));
        assertThat(environment("app")).containsEntry("SERVER_FORWARD_HEADERS_STRATEGY", "native");
        assertThat(service("database")).doesNotContainKey("ports");
        assertThat(service("data-owner")).doesNotContainKey("ports");
    }

    private Map<String, Object> service(String name) {
        return map(map(file.get("services")).get(name));
    }

    private Map<String, Object> environment(String service) {
        return map(service(service).get("environment"));
    }

    private String check(String service) {
        return map(service(service).get("healthcheck")).get("test").toString();
    }

    private static Map<String, Object> map(Object value) {
        assertThat(value).isInstanceOf(Map.class);
        Map<String, Object> entries = new HashMap<>();
        ((Map<?, ?>) value).forEach((key, entry) -> entries.put(key.toString(), entry));
        return entries;
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }
}
