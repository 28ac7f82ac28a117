package vn.kieumau.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;

/** The read API as another system of the province uses it. */
@KieuMauTest
class ReadApiTest {

    private static final String WARD_OFFICER = "ward-police.nghi-huong";
    private static final String NGHI_HUONG = "HS-2023-16726-A";
    private static final String OF_ANOTHER_PROVINCE = "HS-2023-18880-A";

    @Autowired
    private MockMvc http;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Journeys journeys;

    @Test
    void unitsAreThoseOfTheDayThatIsAskedFor() throws Exception {
        JsonNode units = read("/api/v1/units?level=ward&q=nghi huong&asOf=2023-04-26");

        assertThat(units.at("/total").asInt()).isEqualTo(1);
        assertThat(units.at("/items/0/code").asText()).isEqualTo("16726");
        assertThat(units.at("/items/0/fullName").asText()).isEqualTo("phường Nghi Hương");
        assertThat(read("/api/v1/units?level=ward&q=nghi huong&asOf=2025-07-01")
                        .at("/total")
                        .asInt())
                .isZero();
    }

    @Test
    void anOfficerListsTheDossiersOfTheOwnUnitsAlone() throws Exception {
        assertThat(read("/api/v1/dossiers").at("/items").findValuesAsText("number"))
                .containsExactly(NGHI_HUONG);
        assertThat(read("/api/v1/dossiers?unit=40&model=A&year=2023")
                        .at("/total")
                        .asInt())
                .isEqualTo(1);
        assertThat(read("/api/v1/dossiers?year=2022").at("/total").asInt()).isZero();
    }

    @Test
    void aDossierOfOthersAnswersLikeAnUnknownOne() throws Exception {
        MockHttpServletResponse ofOthers = call(get("/api/v1/dossiers/" + OF_ANOTHER_PROVINCE));
        MockHttpServletResponse unknown = call(get("/api/v1/dossiers/HS-2023-99999-A"));

        assertThat(ofOthers.getStatus()).isEqualTo(404);
        assertThat(body(ofOthers).at("/detail").asText().replace(OF_ANOTHER_PROVINCE, "?"))
                .isEqualTo(body(unknown).at("/detail").asText().replace("HS-2023-99999-A", "?"));
    }

    @Test
    void aDossierTellsWhatItWaitsForAndHowEachStageJudged() throws Exception {
        Journey journey = journeys.aDossier().upToTheCommitments();

        JsonNode dossier = body(callAs("administrator", get("/api/v1/dossiers/" + journey.number())));

        assertThat(dossier.at("/state").asText()).isEqualTo("DRAFT");
        assertThat(dossier.at("/stateLabel").asText()).isEqualTo("Đang xây dựng");
        assertThat(dossier.at("/steps").findValuesAsText("id")).contains("sign_commitment");
        assertThat(dossier.at("/steps").findValuesAsText("key")).contains("party-to-commitment");
        assertThat(dossier.at("/steps").findValuesAsText("label")).contains("Đơn vị ký cam kết");
        assertThat(dossier.at("/criteriaSet/illustrative").asBoolean()).isTrue();
        assertThat(dossier.at("/stage").asText()).isEqualTo("BASELINE");
        assertThat(dossier.at("/criteria"))
                .hasSize(dossier.at("/criteriaSet/count").asInt());
        assertThat(dossier.at("/criteria/0/verdicts/0/stage").asText()).isEqualTo("BASELINE");
        assertThat(dossier.at("/met").asInt())
                .isEqualTo((int) dossier.at("/criteria").findValuesAsText("result").stream()
                        .filter("MET"::equals)
                        .count());
        assertThat(dossier.at("/documents").findValuesAsText("type")).contains("NQ", "KH", "QĐ");
        assertThat(dossier.at("/timeline").findValuesAsText("stepId")).contains("draft_resolution", "choose_parties");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            units?size=201            | size  | từ 1 đến 200
            units?page=-1             | page  | từ 0
            units?page=99999999999999 | page  | từ 0
            units?level=village       | level | PROVINCE, DISTRICT, WARD
            units?asOf=26/04/2023     | asOf  | 2023-04-26
            dossiers?state=abc        | state | UNDER_APPRAISAL
            dossiers?year=hai         | year  | từ 1900 đến 2200
            """)
    void aBadParameterIsAnsweredWithWhatIsAllowed(String question, String parameter, String allowed) throws Exception {
        MockHttpServletResponse refused = call(get("/api/v1/" + question));

        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(body(refused).at("/detail").asText()).contains("“" + parameter + "”", allowed);
        assertThat(body(refused).at("/instance").asText()).startsWith("/api/v1/");
    }

    @Test
    void strangersWrongMethodsAndOtherFormatsGetProblemDetailsToo() throws Exception {
        MockHttpServletResponse stranger =
                http.perform(get("/api/v1/dossiers")).andReturn().getResponse();

        assertThat(stranger.getStatus()).isEqualTo(401);
        assertThat(body(stranger).at("/title").asText()).isEqualTo("Chưa đăng nhập");
        MockHttpServletResponse method = call(delete("/api/v1/units").with(csrf()));
        assertThat(method.getStatus()).isEqualTo(405);
        assertThat(method.getHeader("Allow")).isEqualTo("GET");
        assertThat(body(method).at("/detail").asText()).contains("DELETE");
        MockHttpServletResponse format = call(get("/api/v1/units").accept("text/csv"));
        assertThat(format.getStatus()).isEqualTo(406);
        assertThat(body(format).at("/status").asInt()).isEqualTo(406);
        assertThat(call(get("/api/v1/nothing")).getStatus()).isEqualTo(404);
    }

    @Test
    void anEnglishProgramReadsEnglish() throws Exception {
        JsonNode refused = body(call(get("/api/v1/units?size=0").header("Accept-Language", "en")));

        assertThat(refused.at("/detail").asText()).contains("takes a whole number from 1 to 200");
    }

    @Test
    void openApiDescribesEveryPathParameterAndFieldInVietnamese() throws Exception {
        JsonNode document = body(http.perform(get("/v3/api-docs")).andReturn().getResponse());

        assertThat(names(document.at("/paths")))
                .containsExactlyInAnyOrder(
                        "/api/v1/units",
                        "/api/v1/dossiers",
                        "/api/v1/dossiers/{number}",
                        "/api/v1/dossiers/{number}/assessments/{level}");
        assertThat(parameters(document, "/api/v1/units"))
                .containsExactlyInAnyOrder("level", "parent", "asOf", "q", "page", "size", "Accept-Language");
        assertThat(parameters(document, "/api/v1/dossiers"))
                .containsExactlyInAnyOrder("unit", "model", "year", "state", "page", "size", "Accept-Language");
        assertThat(parameters(document, "/api/v1/dossiers/{number}"))
                .containsExactlyInAnyOrder("number", "Accept-Language");
        assertThat(document.toString()).doesNotContain("\"api.");
        assertThat(document.findValuesAsText("description")).contains("Trang, tính từ 0");
    }

    @Test
    void answersHaveTheFieldsThatOpenApiPromises() throws Exception {
        JsonNode document = body(http.perform(get("/v3/api-docs")).andReturn().getResponse());
        Map<String, String> schemaOf = Map.of(
                "/api/v1/units", "/api/v1/units?size=1",
                "/api/v1/dossiers", "/api/v1/dossiers?size=1",
                "/api/v1/dossiers/{number}", "/api/v1/dossiers/" + NGHI_HUONG);

        for (Map.Entry<String, String> each : schemaOf.entrySet()) {
            JsonNode answer =
                    document.at("/paths").path(each.getKey()).at("/get/responses/200/content/application~1json/schema");
            assertMatches(document, answer, read(each.getValue()), each.getKey());
        }
    }

    private static void assertMatches(JsonNode document, JsonNode schema, JsonNode value, String where) {
        JsonNode resolved =
                schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
        if (value.isObject()) {
            assertThat(names(value)).as(where).containsExactlyInAnyOrderElementsOf(names(resolved.at("/properties")));
            names(value)
                    .forEach(name -> assertMatches(
                            document, resolved.at("/properties").path(name), value.get(name), where + "/" + name));
        } else if (value.isArray()) {
            value.forEach(item -> assertMatches(document, resolved.at("/items"), item, where + "[]"));
        }
    }

    private static List<String> parameters(JsonNode document, String path) {
        return document.at("/paths").path(path).at("/get/parameters").findValuesAsText("name");
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private JsonNode read(String question) throws Exception {
        MockHttpServletResponse answer = call(get(question));
        assertThat(answer.getStatus()).isEqualTo(200);
        return body(answer);
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request) throws Exception {
        return callAs(WARD_OFFICER, request);
    }

    private MockHttpServletResponse callAs(String username, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(user(accounts.loadUserByUsername(username))))
                .andReturn()
                .getResponse();
    }

    private JsonNode body(MockHttpServletResponse answer) throws Exception {
        return json.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}
