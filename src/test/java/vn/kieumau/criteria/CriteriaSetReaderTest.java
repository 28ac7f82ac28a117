package vn.kieumau.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CriteriaSetReaderTest {

    private final CriteriaSetReader reader = new CriteriaSetReader();

    @Test
    void validFileIsReadInOrder() {
        CriteriaSetFile file = reader.read(CriteriaJson.aSet().stream());

        assertThat(file.criteria()).extracting(CriterionFile::label).containsExactly("1", "2a");
        assertThat(file.criteria().get(1).measure()).isEqualTo(new Measure.RatioAtLeast(70, "hộ"));
    }

    static Stream<Arguments> brokenFiles() {
        return Stream.of(
                broken("khai 3 tiêu chí nhưng có 2", set -> set.with("declaredCount", 3)),
                broken("khai 2 tiêu chí nhưng có 0", set -> set.criteria().removeAll()),
                broken("Thiếu mục “title”", set -> set.without("title")),
                broken("Thiếu mục “legalBasis”", set -> set.with("legalBasis", " ")),
                broken("Thiếu mục “criteria”", set -> set.without("criteria")),
                broken("Mục “colour”", set -> set.with("colour", "red")),
                broken("mục “effectiveFrom”", set -> set.with("effectiveFrom", "1/1/2023")),
                broken("Ngày hết hiệu lực 31/12/2022", set -> set.with("effectiveTo", "2022-12-31")),
                broken("phiên bản 0", set -> set.with("version", 0)),
                broken("dài hơn 300", set -> set.with("modelName", "x".repeat(301))),
                broken("Nhóm “one” khai hai lần", set -> set.withGroup("one", "Lại nhóm một")),
                broken("Nhóm “two” không có tiêu chí", set -> set.withGroup("two", "Nhóm hai")),
                broken("Một nhóm còn thiếu", set -> set.withGroup("", "Nhóm hai")),
                broken("Khóa T-01 dùng cho hai", set -> set.criterion(1).put("key", "T-01")),
                broken("Số thứ tự 1 dùng cho hai", set -> set.criterion(1).put("label", "1")),
                broken("số thứ tự “một”", set -> set.criterion(1).put("label", "một")),
                broken("nhóm “nine” chưa được khai", set -> set.criterion(1).put("group", "nine")),
                broken("yes-no, count-zero", set -> measure(set).put("type", "magic")),
                broken("không có cách đo “magic”", set -> measure(set).put("type", "magic")),
                broken("tỷ lệ 170 không nằm", set -> measure(set).put("percent", 170)),
                broken("thiếu đơn vị đếm", set -> measure(set).remove("unit")),
                broken("mục “percent” chưa đúng", set -> measure(set).put("percent", 70.5)),
                broken("mục “percent” chưa đúng", set -> measure(set).remove("percent")),
                broken("mục “permille” không có", set -> measure(set).put("permille", 700)),
                broken("loại minh chứng “rumour”", set -> evidence(set, "rumour")),
                broken("bộ phận kiểm tra “circus”", set -> set.criterion(1).put("office", "circus")),
                broken("thiếu mục “illustrative”", set -> set.criterion(1).remove("illustrative")),
                broken("thiếu mục “measure”", set -> set.criterion(1).remove("measure")),
                broken(
                        "Tiêu chí #3",
                        set -> set.with("declaredCount", 3).criteria().addNull()));
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void eachProblemIsOneSentence(String words, Consumer<CriteriaJson> damage) {
        CriteriaJson set = CriteriaJson.aSet();
        damage.accept(set);

        CriteriaSetRefused refused = refusal(set.text());

        assertThat(refused.problems())
                .anySatisfy(problem -> assertThat(problem).contains(words).endsWith("."));
        assertThat(refused.getMessage()).contains(words);
        assertThat(refused.problemsIn(Locale.ENGLISH)).hasSameSizeAs(refused.problems());
    }

    @Test
    void allProblemsAreNamedAtOnce() {
        CriteriaJson set = CriteriaJson.aSet().with("declaredCount", 5);
        set.criterion(0).put("office", "circus");
        set.criterion(1).put("label", "1");

        assertThat(refusal(set.text()).problems()).hasSize(3);
    }

    @Test
    void brokenJsonNamesItsLine() {
        assertThat(refusal("{\n  \"code\": \n}").problems())
                .singleElement()
                .asString()
                .contains("dòng 3");
        assertThat(refusal("").problems()).hasSize(1);
        assertThat(refusal("[]").problems()).hasSize(1);
        assertThat(refusal("{\"code\": \"A\", \"code\": \"B\"}").problems()).hasSize(1);
    }

    @Test
    void otherEncodingIsRefused() {
        byte[] latin = CriteriaJson.aSet().text().replace('ử', 'ê').getBytes(StandardCharsets.ISO_8859_1);

        var refused =
                catchThrowableOfType(CriteriaSetRefused.class, () -> reader.read(new ByteArrayInputStream(latin)));

        assertThat(refused.problems()).singleElement().asString().contains("UTF-8");
    }

    @Test
    void spacingOrderOfFieldsAndDecomposedLettersAreTheSameContent() {
        String composed = CriteriaJson.aSet().text();
        String decomposed =
                "\uFEFF" + Normalizer.normalize(composed, Normalizer.Form.NFD).replace("\n", "\n\n");
        String reordered = CriteriaJson.aSet()
                .without("title")
                .with("title", "Bộ tiêu chí thử nghiệm")
                .text();

        String fingerprint = fingerprint(composed);

        assertThat(fingerprint(decomposed)).isEqualTo(fingerprint);
        assertThat(fingerprint(reordered)).isEqualTo(fingerprint);
        assertThat(fingerprint(CriteriaJson.aSet().with("title", "Khác").text()))
                .isNotEqualTo(fingerprint);
    }

    @Test
    void escapedControlCharactersNeverReachTheDatabase() {
        CriteriaSetFile file = reader.read(CriteriaJson.aSet().with("title", " Bộ\u0000tiêu  chi\u0301 ").stream());

        assertThat(file.title()).isEqualTo("Bộ tiêu chí");
    }

    private String fingerprint(String text) {
        return reader.read(CriteriaJson.stream(text)).fingerprint();
    }

    private CriteriaSetRefused refusal(String text) {
        var refused = catchThrowableOfType(CriteriaSetRefused.class, () -> reader.read(CriteriaJson.stream(text)));
        assertThat(refused).isNotNull();
        return refused;
    }

    private static Arguments broken(String words, Consumer<CriteriaJson> damage) {
        return Arguments.of(words, damage);
    }

    private static ObjectNode measure(CriteriaJson set) {
        return (ObjectNode) set.criterion(1).get("measure");
    }

    private static void evidence(CriteriaJson set, String type) {
        set.criterion(1).putPOJO("evidenceTypes", List.of(type));
    }
}
