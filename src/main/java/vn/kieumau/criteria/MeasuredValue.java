package vn.kieumau.criteria;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;

/**
 * The figures that stand behind a verdict, valid by construction; written as JSON with a {@code type}. "Not measured"
 * is null, never a value of 0.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MeasuredValue.Answer.class, name = "answer"),
    @JsonSubTypes.Type(value = MeasuredValue.Count.class, name = "count"),
    @JsonSubTypes.Type(value = MeasuredValue.Ratio.class, name = "ratio"),
    @JsonSubTypes.Type(value = MeasuredValue.TwoYears.class, name = "two-years"),
    @JsonSubTypes.Type(value = MeasuredValue.Rating.class, name = "rating"),
    @JsonSubTypes.Type(value = MeasuredValue.Documents.class, name = "documents")
})
public sealed interface MeasuredValue {

    /** The value as it would be typed, field by field: {@link Measure#parse} reads it back unchanged. */
    Map<String, String> typed();

    /** Yes or no. */
    record Answer(boolean yes) implements MeasuredValue {

        @Override
        public Map<String, String> typed() {
            return Map.of("answer", yes ? TypedInputs.YES : TypedInputs.NO);
        }
    }

    /** A number of cases, meetings, models …, 0 or more. */
    record Count(int count) implements MeasuredValue {

        public Count {
            refuseNegative("count", count);
        }

        @Override
        public Map<String, String> typed() {
            return Map.of("count", Integer.toString(count));
        }
    }

    /** So many out of so many; the denominator may be 0, the numerator is never larger. */
    record Ratio(int numerator, int denominator) implements MeasuredValue {

        public Ratio {
            refuseNegative("numerator", numerator);
            refuseNegative("denominator", denominator);
            if (numerator > denominator) {
                throw new RuleViolation("criteria.value.more_than_all", numerator, denominator).at("numerator");
            }
        }

        @Override
        public Map<String, String> typed() {
            return Map.of("numerator", Integer.toString(numerator), "denominator", Integer.toString(denominator));
        }
    }

    /** The cases of the cycle year and those of the year before. */
    record TwoYears(int thisYear, int lastYear) implements MeasuredValue {

        public TwoYears {
            refuseNegative("thisYear", thisYear);
            refuseNegative("lastYear", lastYear);
        }

        @Override
        public Map<String, String> typed() {
            return Map.of("thisYear", Integer.toString(thisYear), "lastYear", Integer.toString(lastYear));
        }
    }

    /** A rank in the words of the measure. */
    record Rating(String rank) implements MeasuredValue {

        @Override
        public Map<String, String> typed() {
            return Map.of("rating", rank);
        }
    }

    /**
     * The signing days of documents by document type, in a cycle year.
     *
     * @param dates by type ({@code NQ}, {@code KH} …); a type that is missing has no document yet
     */
    record Documents(int cycleYear, Map<String, LocalDate> dates) implements MeasuredValue {

        public Documents {
            dates = Collections.unmodifiableMap(new TreeMap<>(dates));
        }

        @Override
        public Map<String, String> typed() {
            Map<String, String> typed = new LinkedHashMap<>();
            dates.forEach((type, day) -> typed.put(MeasureInput.dateOf(type), VietnamTime.show(day)));
            return typed;
        }
    }

    private static void refuseNegative(String field, int number) {
        if (number < 0) {
            throw new RuleViolation("criteria.value.negative", number).at(field);
        }
    }
}
