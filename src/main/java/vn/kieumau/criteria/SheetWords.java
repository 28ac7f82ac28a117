package vn.kieumau.criteria;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import vn.kieumau.kernel.Texts;
import vn.kieumau.kernel.VietnameseText;

/**
 * The words in which a workbook writes what JSON calls by keys: fields, measures, kinds of evidence, offices. Reading
 * understands the key as well, and either without regard to marks and capitals.
 */
final class SheetWords {

    /** The parts of a set outside its groups and criteria, in the order of the workbook. */
    static final List<String> FIELDS = List.of(
            "modelCode",
            "modelName",
            "code",
            "version",
            "title",
            "legalBasis",
            "issuedOn",
            "effectiveFrom",
            "effectiveTo",
            "declaredCount",
            "note",
            "predecessor",
            "notApplicableLeavesDenominator",
            "waivedLeavesDenominator",
            "supplementOf",
            "province");

    /** The columns of a criterion, from the second column of the workbook on. */
    static final List<String> COLUMNS = List.of(
            "key",
            "label",
            "group",
            "title",
            "description",
            "measure",
            "threshold",
            "unit",
            "from",
            "to",
            "evidenceTypes",
            "evidenceRequired",
            "office",
            "illustrative");

    static final List<String> ROWS = List.of("general", "group", "criterion");
    static final List<String> ANSWERS = List.of("yes", "no");

    private SheetWords() {}

    static String word(String kind, String key) {
        return Texts.of("criteria." + kind + "." + key);
    }

    /** The key that a text means; the text itself when it means none, for the checks to name it. */
    static String key(String kind, Collection<String> keys, String typed) {
        String wanted = VietnameseText.searchable(typed);
        return keys.stream()
                .filter(key -> key.equalsIgnoreCase(typed)
                        || VietnameseText.searchable(word(kind, key)).equals(wanted))
                .findFirst()
                .orElse(typed);
    }

    static List<String> measures() {
        return Stream.of(Measure.class.getAnnotation(JsonSubTypes.class).value())
                .map(JsonSubTypes.Type::name)
                .toList();
    }

    static Collection<String> evidenceTypes() {
        return Texts.wordsUnder("criteria.evidence.");
    }

    static Collection<String> offices() {
        return Texts.wordsUnder("criteria.office.");
    }

    /** The letter of a column, from 0. */
    static String letter(int column) {
        return String.valueOf((char) ('A' + column));
    }
}
