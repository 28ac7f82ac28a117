package vn.kieumau.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kieumau.assessment.VoteRule;

class DecisionTablesTest {

    private static final LocalDate LAST_DAY_OF_DISTRICTS = LocalDate.of(2025, 6, 30);
    private static final LocalDate FIRST_DAY_WITHOUT_DISTRICTS = LocalDate.of(2025, 7, 1);
    private static final Map<String, Object> DISTRICT = Map.of(
            "level", "district",
            "receiver", "district-police",
            "appraiser", "district-police",
            "leader", "district-police-leader");
    private static final Map<String, Object> PROVINCE = Map.of(
            "level", "province",
            "receiver", "province-movement-office",
            "appraiser", "province-professional-office",
            "leader", "province-police-director");

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @CsvSource({
        "evaluation-route, evaluation-route, 3",
        "evaluation-route, recogniser, 3",
        "deadlines, deadlines, 29",
        "recognition-rule, recognition-rule, 3",
        "recognition-rule, inheritance, 2",
        "vote-rule, vote-rule, 6"
    })
    void everyTableHasTheRowsThatThisTestKnows(String file, String decision, int rows) {
        var table =
                Dmn.readModelFromFile(Models.PROCESSES.resolve(file + ".dmn").toFile());

        Decision found = table.getModelElementById(decision);

        assertThat(found.getExpression().getChildElementsByType(Rule.class)).hasSize(rows);
        assertThat(found.getCamundaHistoryTimeToLiveString()).isEqualTo("P1825D");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "B"})
    void aDossierOpenedBeforeJuly2025GoesThroughTheDistrictAndThenTheProvince(String model) {
        DmnDecisionTableResult levels = route(model, LAST_DAY_OF_DISTRICTS);

        assertThat(levels.getResultList()).containsExactly(DISTRICT, PROVINCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "B"})
    void aDossierOpenedSinceJuly2025GoesToTheProvinceOnly(String model) {
        DmnDecisionTableResult levels = route(model, FIRST_DAY_WITHOUT_DISTRICTS);

        assertThat(levels.getResultList()).containsExactly(PROVINCE);
    }

    @Test
    void aModelWithoutARouteHasNoLevel() {
        assertThat(route("C", LAST_DAY_OF_DISTRICTS).getResultList()).isEmpty();
    }

    @Test
    void theDistrictChairRecognisesAModelCommuneBeforeJuly2025() {
        assertThat(recogniser("A", LAST_DAY_OF_DISTRICTS))
                .containsOnly(
                        entry("at", "district"),
                        entry("role", "district-pc-chair"),
                        entry("clerk", "clerk"),
                        entry("title", "Chủ tịch UBND cấp huyện"),
                        entry("outside", false));
    }

    @Test
    void theProvinceChairRecognisesAModelCommuneSinceJuly2025() {
        assertThat(recogniser("A", FIRST_DAY_WITHOUT_DISTRICTS))
                .containsOnly(
                        entry("at", "province"),
                        entry("role", "province-pc-chair"),
                        entry("clerk", "clerk"),
                        entry("title", "Chủ tịch UBND cấp tỉnh"),
                        entry("outside", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-06-30", "2025-07-01"})
    void theMinisterRecognisesWardPoliceOutsideTheSystem(LocalDate openedOn) {
        assertThat(recogniser("B", openedOn))
                .containsOnly(
                        entry("at", "province"),
                        entry("role", "province-movement-office"),
                        entry("clerk", "province-movement-office"),
                        entry("title", "Bộ trưởng Bộ Công an"),
                        entry("outside", true));
    }

    static List<String> deadlineKeys() {
        return Models.allUserTasks()
                .map(task -> Models.propertiesOf(task).get("deadline"))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("deadlineKeys")
    void everyDeadlineThatAModelNamesHasExactlyOneRow(String key) {
        DmnDecisionTableResult days = evaluate("deadlines", "deadlines", Map.of("step", key));

        assertThat(days.getResultList()).hasSize(1);
        assertThat(days.getSingleResult().<Integer>getEntry("workingDays")).isPositive();
        assertThat(days.getSingleResult().<Integer>getEntry("reminderDays"))
                .isPositive()
                .isLessThan(days.getSingleResult().<Integer>getEntry("workingDays"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "B", "C"})
    void everyApplicableCriterionMustBeMetAndBasicallyMetNeverCounts(String model) {
        DmnDecisionTableResult rule =
                evaluate("recognition-rule", "recognition-rule", Map.of("model", model, "criteriaSet", "QD-9745-2022"));

        assertThat(rule.getSingleResult().getEntryMap())
                .containsOnly(entry("requiredShare", 100), entry("basicallyMetCounts", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "B", "C"})
    void aRecognitionOutlastsANewNameAndANewParentAndNothingElse(String model) {
        assertThat(evaluate("recognition-rule", "inheritance", Map.of("model", model))
                        .<String>collectEntries("change"))
                .containsExactlyInAnyOrder("RENAMED", "TRANSFERRED");
    }

    @Test
    void theRuleNeedsNoCriteriaSet() {
        DmnDecisionTableResult rule = evaluate("recognition-rule", "recognition-rule", Map.of("model", "A"));

        assertThat(rule.getSingleResult().<Integer>getEntry("requiredShare")).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({
        "A, ward,     60, 60, open,   'meeting, written_opinion', 'chair, party, front, police'",
        "A, district, 60, 60, open,   meeting,                    chair",
        "A, province, 60, 60, open,   meeting,                    chair",
        "B, ward,     60, 60, open,   'meeting, written_opinion', 'chair, police'",
        "B, district, 60, 90, secret, meeting,                    'chair, secretary'",
        "B, province, 60, 90, secret, meeting,                    'chair, secretary'",
        "C, ward,     60, 60, open,   'meeting, written_opinion', chair",
        "A, commune,  60, 60, open,   'meeting, written_opinion', chair"
    })
    void everyModelAndLevelHasARuleForItsVotesWhichSaysThatItIsIllustrative(
            String model, String level, int quorum, int majority, String ballot, String modes, String required) {
        Map<String, Object> rule = evaluate("vote-rule", "vote-rule", Map.of("model", model, "level", level))
                .getSingleResult()
                .getEntryMap();

        assertThat(rule)
                .contains(
                        entry("quorumPercent", quorum),
                        entry("quorumOf", "members"),
                        entry("majorityPercent", majority),
                        entry("majorityOf", "present"),
                        entry("ballot", ballot),
                        entry("abstentions", "against"),
                        entry("writtenVotes", "counted"),
                        entry("modes", modes),
                        entry("required", required));
        assertThat((String) rule.get("basis")).startsWith("Minh họa");
        assertThat(VoteRule.of(rule).required()).isNotEmpty();
    }

    private DmnDecisionTableResult route(String model, LocalDate openedOn) {
        return evaluate("evaluation-route", "evaluation-route", Map.of("model", model, "openedOn", openedOn));
    }

    private Map<String, Object> recogniser(String model, LocalDate openedOn) {
        return evaluate("evaluation-route", "recogniser", Map.of("model", model, "openedOn", openedOn))
                .getSingleResult()
                .getEntryMap();
    }

    private DmnDecisionTableResult evaluate(String file, String decision, Map<String, Object> variables) {
        try (InputStream table = Files.newInputStream(Models.PROCESSES.resolve(file + ".dmn"))) {
            DmnDecision parsed = ENGINE.parseDecision(decision, table);
            return ENGINE.evaluateDecisionTable(parsed, variables);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
