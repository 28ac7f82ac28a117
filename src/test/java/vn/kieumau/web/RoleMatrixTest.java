package vn.kieumau.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.StringReader;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.kieumau.account.AccessTable;
import vn.kieumau.account.Action;
import vn.kieumau.account.OfficerService;
import vn.kieumau.account.Role;
import vn.kieumau.account.Scope;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.dossier.DossierDirectory;
import vn.kieumau.dossier.DossierFilter;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.dossier.OpenDossier;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.unit.UnitService;

/**
 * Every endpoint of ours × every role × dossiers of the own unit, of the next ward, the next district and another
 * province, over HTTP and at the services. What is expected is read from the table of access and from nothing else.
 */
@KieuMauTest
class RoleMatrixTest {

    private static final Logger log = LoggerFactory.getLogger(RoleMatrixTest.class);
    private static final String DISTRICT = "413";
    private static final String PROVINCE = "40";
    private static final LocalDate BEGIN = LocalDate.of(2023, 2, 15);

    @Autowired
    private MockMvc http;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private Journeys journeys;

    @Autowired
    private DossierDirectory directory;

    @Autowired
    private DossierService dossiers;

    @Autowired
    private OfficerService officers;

    @Autowired
    private UnitService units;

    private final AccessTable table = AccessTable.shipped();
    private final List<String> wrong = new ArrayList<>();
    private List<Target> targets;
    private List<Holder> holders;
    private int cells;

    @BeforeEach
    void openTheDossiers() {
        Target own = target("own unit", journeys.aDossier(), DISTRICT, PROVINCE);
        targets = List.of(
                own,
                target("next ward", journeys.aDossier(), DISTRICT, PROVINCE),
                target("next district", opened("17003", "A"), "414", PROVINCE),
                target("other province", opened("02572", "B"), "076", "08"));
        holders = Stream.of(Role.values())
                .flatMap(role -> role.level()
                        .map(level -> Stream.of(
                                switch (level) {
                                    case WARD -> own.ward();
                                    case DISTRICT -> DISTRICT;
                                    case PROVINCE -> PROVINCE;
                                }))
                        .orElse(
                                role == Role.ADMINISTRATOR
                                        ? Stream.of("VN")
                                        : Stream.of(own.ward(), DISTRICT, PROVINCE, "VN"))
                        .map(unit -> new Holder(role, unit, journeys.officer(role, unit))))
                .toList();
    }

    @Test
    void everyEndpointIsInTheTableOfExpectations() {
        assertThat(OurEndpoints.of(requestMappingHandlerMapping))
                .containsExactlyInAnyOrderElementsOf(EndpointTable.ALL.keySet());
        assertThat(holders.stream().map(Holder::role).distinct()).containsExactly(Role.values());
    }

    @Test
    void everyEndpointAnswersEveryRoleAsTheTableSays() throws Exception {
        for (Map.Entry<String, EndpointTable.Expected> endpoint : EndpointTable.ALL.entrySet()) {
            for (Holder holder : holders) {
                for (Target target : targetsOf(endpoint.getValue())) {
                    expect(
                            status(endpoint.getValue(), holder, target),
                            call(endpoint.getKey(), target, holder).getStatus(),
                            endpoint.getKey() + " as " + holder + " on a dossier of the " + target.where());
                }
            }
            EndpointTable.Expected expected = endpoint.getValue();
            int anonymous = endpoint.getKey().contains(" /api/") ? 401 : 302;
            expect(
                    expected.open() ? expected.allowed() : anonymous,
                    call(endpoint.getKey(), targets.get(0), null).getStatus(),
                    endpoint.getKey() + " anonymously");
        }

        log.info(
                "Role matrix over HTTP: {} endpoints, {} posts, {} cells",
                EndpointTable.ALL.size(),
                holders.size(),
                cells);
        assertThat(wrong).isEmpty();
        assertThat(cells).isGreaterThan(1500);
    }

    @Test
    void listsHoldTheDossiersWithinTheReachAndNoOthers() throws Exception {
        for (Holder holder : holders) {
            for (Target target : targets) {
                boolean found = covers(holder, Action.DOSSIER_SEARCH, target);
                DossierFilter filter = new DossierFilter(target.ward(), null, null, null);
                expect(
                        found,
                        directory.search(filter, holder.officer(), Pageable.ofSize(50)).stream()
                                .anyMatch(one -> one.number().equals(target.number())),
                        "search as " + holder + " in the " + target.where());
                expect(
                        found,
                        directory.places(holder.officer()).stream()
                                .anyMatch(place -> place.code().equals(target.ward())),
                        "units to choose from as " + holder + " in the " + target.where());
                expect(
                        found,
                        directory.countByState(filter, holder.officer()).values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum()
                                > 0,
                        "numbers per state as " + holder + " in the " + target.where());
            }
        }

        log.info("Role matrix of lists: {} cells", cells);
        assertThat(wrong).isEmpty();
        assertThat(cells).isPositive();
    }

    @Test
    void servicesRefuseWithoutTheirPages() {
        for (Holder holder : holders) {
            for (Target target : targets) {
                String where = " as " + holder + " in the " + target.where();
                boolean read = covers(holder, Action.DOSSIER_READ, target);
                expect(read, directory.find(target.number(), holder.officer()).isPresent(), "find" + where);
                expect(
                        covers(holder, Action.DOSSIER_OPEN, target) ? RuleViolation.class : NotFound.class,
                        failure(() -> dossiers.open(target.again(), holder.officer())),
                        "open again" + where);
                expect(
                        read ? RuleViolation.class : NotFound.class,
                        failure(() -> dossiers.withdraw(target.number(), "short", holder.officer())),
                        "withdraw without a reason" + where);
            }
            as(holder, Action.ACCOUNT_MANAGE, () -> officers.register("x", "", ""));
            as(holder, Action.POST_GIVE, () -> officers.appoint("nobody.x", Role.CLERK, "40", BEGIN, null, ""));
            as(holder, Action.UNIT_IMPORT, () -> {
                if (!units.importCsv(new StringReader("nothing"), true).accepted()) {
                    throw new RuleViolation("unit.name_missing");
                }
            });
        }

        log.info("Role matrix of services: {} cells", cells);
        assertThat(wrong).isEmpty();
        assertThat(cells).isPositive();
    }

    private void as(Holder holder, Action action, Runnable act) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        holder.officer(), null, holder.officer().getAuthorities()));
        try {
            Class<?> expected = scope(holder, action) == Scope.NONE ? AccessDeniedException.class : RuleViolation.class;
            expect(expected, failure(act), action + " as " + holder);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static Class<?> failure(Runnable act) {
        Throwable thrown = catchThrowable(act::run);
        return thrown == null ? null : thrown.getClass();
    }

    private void expect(Object expected, Object observed, String cell) {
        cells++;
        if (!expected.equals(observed)) {
            wrong.add(cell + ": expected " + expected + ", but " + observed);
        }
    }

    private List<Target> targetsOf(EndpointTable.Expected expected) {
        return expected.about() == EndpointTable.About.NOTHING ? targets.subList(0, 1) : targets;
    }

    private int status(EndpointTable.Expected expected, Holder holder, Target target) {
        if (expected.action() != null && scope(holder, expected.action()) == Scope.NONE) {
            return 403;
        }
        boolean there = expected.about() == EndpointTable.About.NOTHING
                || expected.about() == EndpointTable.About.DOSSIER && covers(holder, expected.action(), target)
                || expected.about() == EndpointTable.About.TASK && waits(holder, expected.action(), target);
        return there ? expected.allowed() : 404;
    }

    private Scope scope(Holder holder, Action action) {
        return table.scopeOf(holder.role(), action);
    }

    private boolean covers(Holder holder, Action action, Target target) {
        boolean below = List.of(target.ward(), target.district(), target.province(), "VN")
                .contains(holder.unit());
        return switch (scope(holder, action)) {
            case NONE -> false;
            case UNIT -> holder.unit().equals(target.ward());
            case SUBTREE -> below;
            case PROVINCE -> target.province().equals(PROVINCE);
            case COUNTRY -> true;
        };
    }

    /** A task of one unit waits for the roles that its model names. */
    private boolean waits(Holder holder, Action action, Target target) {
        return scope(holder, action) == Scope.COUNTRY
                || target.groups().contains(holder.role().groupAt(holder.unit()));
    }

    private MockHttpServletResponse call(String endpoint, Target target, Holder holder) throws Exception {
        String[] parts = endpoint.split(" ");
        String path = parts[1].replace("{number}", target.number())
                .replace("{key}", target.number().substring(target.number().length() - 1) + "-01")
                .replace("{version}", "1")
                .replace("{other}", "2")
                .replace("{level}", "ward")
                .replace("{name}", "nobody")
                .replace("{username}", "nobody")
                .replace("{post}", "1")
                .replace("{visit}", "0")
                .replace("{task}", "0")
                .replace("{id}", parts[1].startsWith("/files") ? target.file() : target.task());
        AbstractMockHttpServletRequestBuilder<?> asked = path.endsWith("/files")
                ? multipart(URI.create(path)).file(new MockMultipartFile("file", "x.txt", "text/plain", new byte[] {1}))
                : request(HttpMethod.valueOf(parts[0].equals("ANY") ? "GET" : parts[0]), URI.create(path));
        asked.with(csrf());
        if (holder != null) {
            asked.with(user(holder.officer()));
        }
        return http.perform(asked).andReturn().getResponse();
    }

    private Journey opened(String ward, String model) {
        String number = "HS-2023-" + ward + "-" + model;
        SignedInOfficer administrator = journeys.officer(Role.ADMINISTRATOR, "VN");
        return directory
                .find(number, administrator)
                .map(journeys::of)
                .orElseGet(() -> journeys.open(ward, model, 2023, BEGIN));
    }

    private static Target target(String where, Journey journey, String district, String province) {
        var task = journey.tasks().get(0);
        return new Target(
                where,
                journey.number(),
                journey.dossier().unitCode(),
                district,
                province,
                task.getId(),
                journey.groups(task),
                journey.upload());
    }

    private record Holder(Role role, String unit, SignedInOfficer officer) {
        @Override
        public String toString() {
            return role.groupAt(unit);
        }
    }

    /** @param task the first open task of the dossier, and {@code groups} whom it waits for */
    private record Target(
            String where,
            String number,
            String ward,
            String district,
            String province,
            String task,
            List<String> groups,
            String file) {

        OpenDossier again() {
            return new OpenDossier(ward, number.substring(number.length() - 1), 2023, BEGIN);
        }
    }
}
