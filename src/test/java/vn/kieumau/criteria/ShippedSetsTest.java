package vn.kieumau.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedSetsTest {

    @ParameterizedTest
    @CsvSource({
        "typical-ward, A, A-2023, 34, 4, 32",
        "typical-commune-2026, A, A-2026, 34, 4, 34",
        "model-ward-police-2021, B, B-2021, 22, 3, 22",
        "model-ward-police-2024, B, B-2024, 20, 6, 20"
    })
    void hasItsDeclaredCriteriaAndFlags(String name, String model, String code, int count, int groups, int illustrative)
            throws IOException {
        CriteriaSetFile file = read(name);

        assertThat(file.modelCode()).isEqualTo(model);
        assertThat(file.code()).isEqualTo(code);
        assertThat(file.criteria()).hasSize(count);
        assertThat(file.groups()).hasSize(groups);
        assertThat(file.criteria().stream().filter(CriterionFile::illustrative)).hasSize(illustrative);
        assertThat(file.note()).contains("minh họa");
    }

    @Test
    void onlyTheTwoPublishedCriteriaAreNotIllustrative() throws IOException {
        assertThat(read("typical-ward").criteria())
                .filteredOn(criterion -> !criterion.illustrative())
                .extracting(CriterionFile::key)
                .containsExactly("A-01", "A-02");
    }

    @Test
    void unknownDecisionOfTheSetOfTwentyIsSaidSo() throws IOException {
        CriteriaSetFile file = read("model-ward-police-2024");

        assertThat(file.issuedOn()).isNull();
        assertThat(file.legalBasis()).contains("chưa rõ số");
    }

    @Test
    void everyKindOfMeasureIsUsed() throws IOException {
        assertThat(read("typical-ward").criteria().stream()
                        .<Class<?>>map(criterion -> criterion.measure().getClass())
                        .distinct())
                .hasSize(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"typical-ward", "typical-commune-2026", "model-ward-police-2021", "model-ward-police-2024"})
    void groupsFollowOneAnother(String name) throws IOException {
        CriteriaSetFile file = read(name);

        Stream<String> inFile = file.criteria().stream().map(CriterionFile::key);
        Stream<String> inGroups = file.groups().stream()
                .flatMap(group -> file.criteriaOf(group.key()).stream())
                .map(CriterionFile::key);

        assertThat(inGroups).containsExactlyElementsOf(inFile.toList());
    }

    private static CriteriaSetFile read(String name) throws IOException {
        try (InputStream json = ShippedSetsTest.class.getResourceAsStream("/criteria/" + name + ".json")) {
            return new CriteriaSetReader().read(json);
        }
    }
}
