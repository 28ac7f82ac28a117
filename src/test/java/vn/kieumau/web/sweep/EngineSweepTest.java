package vn.kieumau.web.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kieumau.account.Role;
import vn.kieumau.support.EngineState;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.web.sweep.Caller.Answer;
import vn.kieumau.web.sweep.ResourceWalk.Endpoint;

/**
 * Asks every address of the engine's REST interfaces, found by reflection: nobody, every role and the administrator, each
 * with ids of the own ward, of another ward of the district, of another province, and unknown ones.
 */
@KieuMauTest
class EngineSweepTest {

    private static final String DISTRICT = "413";
    private static final String PROVINCE = "40";
    private static final String OF_ANOTHER_PROVINCE = "HS-2023-02200-B";
    private static final int AT_A_TIME = 4;

    /** The doors share one list; one role per level tries them all, so that the sweep stays within two minutes. */
    private static final Set<Role> IN_ALL_DOORS =
            Set.of(Role.WARD_POLICE, Role.DISTRICT_POLICE, Role.PROVINCE_MOVEMENT_OFFICE);

    private static final AtomicInteger CELLS = new AtomicInteger();

    private static List<Endpoint> rest = List.of();
    private static List<Endpoint> webapps = List.of();

    @LocalServerPort
    private int port;

    @Autowired
    private Journeys journeys;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcTemplate database;

    private Journey ward;
    private Place own;
    private Place otherWard;
    private Place otherProvince;
    private Map<String, String> shared;

    @BeforeEach
    void openDossiers() {
        ward = journeys.aDossier();
        own = place(ward);
        otherWard = place(journeys.aDossier());
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(OF_ANOTHER_PROVINCE)
                .list()
                .get(0);
        otherProvince = Place.of(
                engine, task, OF_ANOTHER_PROVINCE, "ward-police.phan-thiet", "ward-police@02200", "Phan Thiết");
        shared = new LinkedHashMap<>();
        Set.of("name", "engineName", "processEngineName").forEach(name -> shared.put(name, "default"));
        shared.putAll(Map.of("key", "recognition", "varId", "dossierId", "messageName", "m", "tenant-id", "none"));
        shared.put("process-definition", task.getProcessDefinitionId());
        shared.put(
                "deployment",
                engine.getRepositoryService()
                        .createDeploymentQuery()
                        .list()
                        .get(0)
                        .getId());
        shared.put(
                "filter",
                engine.getFilterService().createFilterQuery().list().get(0).getId());
    }

    /** Plugins of the web applications are known once these have started. */
    @BeforeEach
    void findTheAddresses() {
        rest = ResourceWalk.of("/engine-rest", CamundaRestResources.getResourceClasses());
        webapps = Stream.of(
                        ResourceWalk.of("/camunda/api/engine", new EngineRestApplication().getClasses()),
                        ResourceWalk.of("/camunda/api/admin", new AdminApplication().getClasses()),
                        ResourceWalk.of("/camunda/api/cockpit", new CockpitApplication().getClasses()),
                        ResourceWalk.of("/camunda/api/tasklist", new TasklistApplication().getClasses()),
                        ResourceWalk.of("/camunda/api/welcome", new WelcomeApplication().getClasses()))
                .flatMap(Collection::stream)
                // whoever asks it is signed out
                .filter(endpoint -> !endpoint.path().endsWith("/logout"))
                .toList();
    }

    @AfterAll
    static void sayHowMuch() {
        LoggerFactory.getLogger("vn.kieumau.sweep")
                .info("{} addresses of the engine, {} requests", rest.size() + webapps.size(), CELLS);
    }

    @Test
    void theWalkFindsTheWholeInterface() {
        assertThat(rest).hasSizeGreaterThan(900);
        assertThat(webapps).hasSizeGreaterThan(480);
        assertThat(Stream.concat(rest.stream(), webapps.stream()).map(Endpoint::toString))
                .contains(
                        "/engine-rest/task/{id} GET",
                        "/engine-rest/engine/{name}/task/{id}/variables/{varId}/data POST",
                        "/camunda/api/engine/engine/{name}/history/user-operation GET",
                        "/camunda/api/admin/setup/{engine}/user/create POST");
    }

    @Test
    void nobodyIsLetInWithoutASignInHoweverTheAddressIsWritten() {
        Caller nobody = Caller.anonymous(port);

        Collection<String> open = inParallel(all(), endpoint -> variants(own.fill(endpoint.path(), shared)).stream()
                .filter(path -> !Set.of(302, 400, 401, 403, 404)
                        .contains(ask(nobody, endpoint.method(), path).status()))
                .map(path -> endpoint.method() + " " + path));

        assertThat(open).isEmpty();
    }

    @Test
    void anOfficerIsNotLetInByAnotherWayOfWritingTheAddress() {
        Caller officer = signedIn(Role.WARD_POLICE);

        Collection<String> leaks = inParallel(
                all().stream().filter(Endpoint::reads).toList(),
                endpoint -> variants(otherWard.fill(endpoint.path(), shared)).stream()
                        .filter(path -> tells(ask(officer, endpoint.method(), path), otherWard, path))
                        .map(path -> endpoint.method() + " " + path));

        assertThat(leaks).isEmpty();
    }

    @Test
    void noRoleLearnsOrChangesAnythingOfANeighbour() {
        Map<String, String> before = EngineState.of(database);
        List<String> wrong = new ArrayList<>();

        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                Caller officer = signedIn(role);
                List<Endpoint> asked = IN_ALL_DOORS.contains(role) ? all() : ofTheFirstDoor();
                wrong.addAll(
                        inParallel(asked, endpoint -> differences(role, officer, endpoint, otherWard, otherProvince)));
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(EngineState.of(database)).isEqualTo(before);
    }

    @Test
    void officersReachWhatTheTableNamesAndNothingElse() throws Exception {
        Caller officer = signedIn(Role.WARD_POLICE);
        Set<String> table = table();

        Collection<String> wrong = inParallel(ofTheFirstDoor(), endpoint -> {
            String row = endpoint.method() + "," + endpoint.path().replace("/engine-rest", "{rest}");
            boolean named = table.contains(row.replaceAll("\\{(?!rest)[^}]*}", "*"));
            if (named && !endpoint.reads()) {
                return Stream.empty();
            }
            int status = ask(officer, endpoint.method(), own.fill(endpoint.path(), shared))
                    .status();
            return named == (status == 403) ? Stream.of(row + " answers " + status) : Stream.empty();
        });

        assertThat(wrong).isEmpty();
        assertThat(rest.stream()
                        .map(endpoint -> endpoint.method() + ","
                                + endpoint.path()
                                        .replace("/engine-rest", "{rest}")
                                        .replaceAll("\\{(?!rest)[^}]*}", "*")))
                .containsAll(table);
    }

    @Test
    void administratorsAreNotShutOut() {
        Caller administrator = Caller.signedIn(port, "administrator");

        Collection<String> shut = inParallel(
                all().stream()
                        .filter(endpoint -> endpoint.method().equals("GET"))
                        // which file is one of a plugin, the plugin itself says
                        .filter(endpoint -> !endpoint.path().contains("/static/"))
                        // what nobody may ask: engine/commands.txt has their commands on the list of never
                        .filter(endpoint -> !endpoint.path().matches(".*/(optimize/.*|deployment/registered)"))
                        .toList(),
                endpoint -> Stream.of(ask(administrator, "GET", own.fill(endpoint.path(), shared)))
                        .filter(answer -> Set.of(302, 401, 403).contains(answer.status()))
                        .map(answer -> endpoint + " answers " + answer.status()));

        assertThat(shut).isEmpty();
        assertThat(ask(
                                administrator,
                                "GET",
                                "/engine-rest/task/" + otherProvince.ids().get("task"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nobodyMakesAnAdministratorThroughTheEnginesOwnSetUpPage() {
        String address = "/camunda/api/admin/setup/default/user/create";
        String user = "{\"profile\":{\"id\":\"intruder\",\"firstName\":\"I\",\"lastName\":\"I\"},"
                + "\"credentials\":{\"password\":\"kieu-mau-demo-2023\"}}";
        List<Caller> callers =
                List.of(Caller.anonymous(port), signedIn(Role.WARD_POLICE), Caller.signedIn(port, "administrator"));

        assertThat(callers)
                .allSatisfy(caller ->
                        assertThat(caller.ask("POST", address, user).status()).isIn(401, 403));
        List<Long> posts = database.queryForList(
                "update app.post set held_to = held_from where role = 'ADMINISTRATOR' and held_to is null returning id",
                Long.class);
        try {
            assertThat(engine.getIdentityService()
                            .createUserQuery()
                            .memberOfGroup("camunda-admin")
                            .count())
                    .isZero();
            assertThat(callers).allSatisfy(caller -> variants(address)
                    .forEach(path -> assertThat(caller.ask("POST", path, user).status())
                            .as(path)
                            .isIn(302, 400, 401, 403, 404)));
        } finally {
            posts.forEach(id -> database.update("update app.post set held_to = null where id = ?", id));
        }
        assertThat(engine.getIdentityService()
                        .createUserQuery()
                        .userId("intruder")
                        .count())
                .isZero();
    }

    private Stream<String> differences(Role role, Caller officer, Endpoint endpoint, Place... neighbours) {
        Place unknown = Place.unknown();
        String nowhere = unknown.fill(endpoint.path(), shared);
        Answer expected = ask(officer, endpoint.method(), nowhere).without(unknown.secrets());
        return Arrays.stream(neighbours).flatMap(neighbour -> {
            String path = neighbour.fill(endpoint.path(), shared);
            Answer answer = path.equals(nowhere) ? null : ask(officer, endpoint.method(), path);
            if (answer == null) {
                return tells(expected, neighbour, path) ? Stream.of(role + " " + endpoint + " tells") : Stream.empty();
            }
            return tells(answer, neighbour, path)
                            || !answer.without(neighbour.secrets()).equals(expected)
                    ? Stream.of(role + " " + endpoint + ": " + answer + " but unknown: " + expected)
                    : Stream.empty();
        });
    }

    /** Whether an answer holds something of a place that was not in the question. */
    private static boolean tells(Answer answer, Place place, String path) {
        return place.secrets().stream()
                .anyMatch(secret -> !path.contains(secret) && answer.body().contains(secret));
    }

    private static List<String> variants(String path) {
        int last = path.lastIndexOf('/');
        String head = path.substring(0, last);
        String tail = path.substring(last + 1);
        return List.of(
                path,
                path + "/",
                path + ";x",
                path + ";x=y/",
                head + ";x/" + tail,
                head + "%2f" + tail,
                head + "%2F" + tail,
                head + "//" + tail,
                "/" + path,
                head + "/./" + tail,
                head + "/x/../" + tail,
                head + "/%2e/" + tail,
                path.toUpperCase(Locale.ROOT),
                path + "%00",
                path + "%20",
                path + ".json",
                path + "?x=/login");
    }

    private Answer ask(Caller caller, String method, String path) {
        CELLS.incrementAndGet();
        return caller.ask(method, path);
    }

    /** Without the same resources under the engine's name. */
    private static List<Endpoint> ofTheFirstDoor() {
        return rest.stream()
                .filter(endpoint -> !endpoint.path().contains("/engine/{name}"))
                .toList();
    }

    private static List<Endpoint> all() {
        return Stream.concat(rest.stream(), webapps.stream()).toList();
    }

    private static <T> Collection<String> inParallel(List<T> all, Function<T, Stream<String>> work) {
        Collection<String> found = new ConcurrentLinkedQueue<>();
        ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME);
        Consumer<T> each = one -> {
            try {
                work.apply(one).forEach(found::add);
            } catch (RuntimeException e) {
                found.add(one + " fails: " + e);
            }
        };
        all.forEach(one -> workers.submit(() -> each.accept(one)));
        workers.shutdown();
        try {
            assertThat(workers.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return found;
    }

    private static Set<String> table() throws Exception {
        return new ClassPathResource("access/engine-addresses.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",", 3))
                .filter(cells -> cells[1].startsWith("{rest}"))
                .map(cells -> cells[0] + "," + cells[1].replaceAll("\\{(?!rest)[^}]*}", "*"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Caller signedIn(Role role) {
        String unit = role.level()
                .map(level -> switch (level) {
                    case WARD -> ward.dossier().unitCode();
                    case DISTRICT -> DISTRICT;
                    default -> PROVINCE;
                })
                .orElse(ward.dossier().unitCode());
        return Caller.signedIn(port, journeys.officer(role, unit).getUsername());
    }

    private Place place(Journey journey) {
        String unit = journey.dossier().unitCode();
        String username = journeys.officer(Role.WARD_POLICE, unit).getUsername();
        return Place.of(
                engine,
                journey.task("draft_resolution"),
                journey.number(),
                username,
                Role.WARD_POLICE.groupAt(unit),
                "Thử Nghiệm " + unit);
    }
}
