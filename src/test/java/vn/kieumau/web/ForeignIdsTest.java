package vn.kieumau.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.kieumau.account.Action;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.web.demo.DemoAccounts;

/** Every address of ours that bears an id, with a neighbour's id and with an unknown one: nothing tells them apart. */
@KieuMauTest
class ForeignIdsTest {

    private static final Set<Action> OF_THE_OFFICE =
            EnumSet.of(Action.RECOGNITION_REVOKE, Action.DOSSIER_SUPERSEDE, Action.DOSSIER_MOVE, Action.VISIT_MANAGE);

    @LocalServerPort
    private int port;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private Journeys journeys;

    @Test
    void aNeighboursIdAnswersLikeAnUnknownOne() {
        Journey neighbour = journeys.aDossier();
        Visitor officer = new Visitor(port).signIn("pc-chair.duc-ninh-dong", DemoAccounts.PASSWORD);
        // what only a movement office may do, asked by the office of another province
        Visitor office = new Visitor(port).signIn("province-movement-office.quang-binh", DemoAccounts.PASSWORD);
        List<String> bearing = OurEndpoints.of(requestMappingHandlerMapping).stream()
                .filter(endpoint -> endpoint.contains("{"))
                // what administrators keep belongs to no unit: the role alone decides, see RoleMatrixTest
                .filter(endpoint -> !endpoint.contains(" /admin/"))
                // a small number stands elsewhere on a page too: DifficultyPagesTest compares these answers
                .filter(endpoint -> !endpoint.contains(" /difficulties/"))
                // criteria sets are for every officer: they belong to no unit
                .filter(endpoint -> !endpoint.contains(" /criteria/"))
                .toList();

        assertThat(bearing).hasSizeGreaterThanOrEqualTo(10).allSatisfy(endpoint -> {
            String pattern = endpoint.substring(endpoint.indexOf(' ') + 1);
            String foreign = neighbours(pattern, neighbour);
            String unknown = pattern.contains("{number}")
                    ? "HS-2023-99997-A"
                    : UUID.randomUUID().toString();

            Visitor asking =
                    OF_THE_OFFICE.contains(EndpointTable.ALL.get(endpoint).action()) ? office : officer;
            HttpResponse<String> hidden = call(endpoint, foreign, asking);
            HttpResponse<String> missing = call(endpoint, unknown, asking);

            assertThat(hidden.statusCode()).as(endpoint).isEqualTo(404);
            assertThat(missing.statusCode()).as(endpoint).isEqualTo(404);
            assertThat(plain(hidden, foreign)).as(endpoint).isNotEmpty().isEqualTo(plain(missing, unknown));
        });
    }

    private static String neighbours(String pattern, Journey neighbour) {
        if (pattern.contains("{number}")) {
            return neighbour.number();
        }
        if (pattern.startsWith("/files/")) {
            return neighbour.upload();
        }
        assertThat(pattern).as("an address whose id this test does not know").startsWith("/tasks/");
        return neighbour.tasks().get(0).getId();
    }

    private static HttpResponse<String> call(String endpoint, String id, Visitor officer) {
        String path = endpoint.substring(endpoint.indexOf(' ') + 1).replaceAll("\\{[^}]*}", id);
        if (path.endsWith("/files")) {
            return officer.upload(path, 100, true);
        }
        if (endpoint.startsWith("PUT")) {
            return officer.ask("PUT", path, "{}", "Content-Type", "application/json", "X-CSRF-TOKEN", officer.token());
        }
        return endpoint.startsWith("POST")
                ? officer.postForm(path, "reason=x&_csrf=" + officer.token())
                : officer.get(path, "text/html,*/*");
    }

    /** Without the id and the tokens, which differ from answer to answer. */
    private static String plain(HttpResponse<String> answer, String id) {
        return answer.body()
                .replace(id, "?")
                .replaceAll("(csrf-token\" content|name=\"_csrf\" value)=\"[^\"]*\"", "$1");
    }
}
