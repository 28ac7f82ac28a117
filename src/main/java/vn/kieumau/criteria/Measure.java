package vn.kieumau.criteria;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.kieumau.criteria.Finding.Outcome;
import vn.kieumau.criteria.MeasuredValue.Answer;
import vn.kieumau.criteria.MeasuredValue.Count;
import vn.kieumau.criteria.MeasuredValue.Rating;
import vn.kieumau.criteria.MeasuredValue.Ratio;
import vn.kieumau.criteria.MeasuredValue.TwoYears;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.Texts;

/**
 * How a criterion is measured. A measure reads what was typed and says what the figures come to; the verdict stays
 * with the assessor. Written as JSON with a {@code type}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Measure.YesNo.class, name = "yes-no"),
    @JsonSubTypes.Type(value = Measure.CountZero.class, name = "count-zero"),
    @JsonSubTypes.Type(value = Measure.CountAtLeast.class, name = "count-at-least"),
    @JsonSubTypes.Type(value = Measure.RatioAtLeast.class, name = "ratio-at-least"),
    @JsonSubTypes.Type(value = Measure.NotMoreThanLastYear.class, name = "not-more-than-last-year"),
    @JsonSubTypes.Type(value = DocumentDatedInWindow.class, name = "document-dated-in-window"),
    @JsonSubTypes.Type(value = Measure.RatingAtLeast.class, name = "rating-at-least"),
    @JsonSubTypes.Type(value = Measure.SurveyAtLeast.class, name = "survey-at-least"),
    @JsonSubTypes.Type(value = Measure.Judgement.class, name = "judgement")
})
public sealed interface Measure
        permits Measure.Counted,
                Measure.Shared,
                Measure.YesNo,
                Measure.NotMoreThanLastYear,
                DocumentDatedInWindow,
                Measure.RatingAtLeast,
                Measure.Judgement {

    /** The fields to show for this measure; empty when there is nothing to type. */
    List<MeasureInput> inputs();

    /**
     * Reads the typed fields.
     *
     * @param cycleYear the year that windows of days are laid in
     * @return null when nothing was typed ("chưa chấm")
     * @throws RuleViolation bound to its field, when a figure is negative, impossible, half missing or no number
     */
    MeasuredValue parse(Map<String, String> inputs, int cycleYear);

    /**
     * @param value null when nothing was measured yet
     * @throws RuleViolation when the value was measured for another kind of measure
     */
    Finding judge(MeasuredValue value);

    /** What is asked for, as a short phrase: "Từ 70 % khu dân cư trở lên". */
    String requirementIn(Locale locale);

    default String requirement() {
        return requirementIn(Texts.VIETNAMESE);
    }

    /** Measures of one number. */
    sealed interface Counted extends Measure {

        @Override
        default List<MeasureInput> inputs() {
            return List.of(MeasureInput.number("count"));
        }

        @Override
        default MeasuredValue parse(Map<String, String> inputs, int cycleYear) {
            TypedInputs typed = new TypedInputs(inputs);
            return typed.blank("count") ? null : new Count(typed.whole("count"));
        }
    }

    /** Measures of so many out of so many. */
    sealed interface Shared extends Measure {

        @Override
        default List<MeasureInput> inputs() {
            return List.of(MeasureInput.number("numerator"), MeasureInput.number("denominator"));
        }

        @Override
        default MeasuredValue parse(Map<String, String> inputs, int cycleYear) {
            TypedInputs typed = new TypedInputs(inputs);
            return typed.allBlank("numerator", "denominator")
                    ? null
                    : new Ratio(typed.whole("numerator"), typed.whole("denominator"));
        }
    }

    /** Something is there, or is not. */
    record YesNo() implements Measure {

        @Override
        public List<MeasureInput> inputs() {
            return List.of(
                    new MeasureInput("answer", MeasureInput.Kind.YES_NO, List.of(TypedInputs.YES, TypedInputs.NO)));
        }

        @Override
        public MeasuredValue parse(Map<String, String> inputs, int cycleYear) {
            TypedInputs typed = new TypedInputs(inputs);
            return typed.blank("answer") ? null : new Answer(typed.answer("answer"));
        }

        @Override
        public Finding judge(MeasuredValue value) {
            return judged(value, Answer.class, answer -> Finding.of(answer.yes(), "yes_no"));
        }

        @Override
        public String requirementIn(Locale locale) {
            return Texts.in(locale, "criteria.measure.yes_no");
        }
    }

    /** Nothing of the kind happened. */
    record CountZero(String unit) implements Counted {

        public CountZero {
            requireUnit(unit);
        }

        @Override
        public Finding judge(MeasuredValue value) {
            return judged(
                    value, Count.class, counted -> Finding.of(counted.count() == 0, "zero", counted.count(), unit));
        }

        @Override
        public String requirementIn(Locale locale) {
            return Texts.in(locale, "criteria.measure.count_zero", unit);
        }
    }

    /** At least so many. */
    record CountAtLeast(int minimum, String unit) implements Counted {

        public CountAtLeast {
            requireUnit(unit);
            if (minimum < 1) {
                throw new RuleViolation("criteria.measure.minimum_range", minimum);
            }
        }

        @Override
        public Finding judge(MeasuredValue value) {
            return judged(value, Count.class, this::compare);
        }

        private Finding compare(Count counted) {
            int missing = minimum - counted.count();
            return Finding.of(missing <= 0, "at_least", counted.count(), unit, minimum, missing);
        }

        @Override
        public String requirementIn(Locale locale) {
            return Texts.in(locale, "criteria.measure.count_at_least", minimum, unit);
        }
    }

    /** At least so many percent of the units; the number needed is rounded up to a whole unit. */
    record RatioAtLeast(int percent, String unit) implements Shared {

        public RatioAtLeast {
            requireUnit(unit);
            Share.requirePercent(percent);
        }

        /** 70 % of 25 is 18; of 0 it is 0. */
        public int needed(int denominator) {
            return Share.needed(percent, denominator);
        }

        @Override
        public Finding judge(MeasuredValue value) {
            return judged(value, Ratio.class, ratio -> Share.of(ratio, percent, unit));
        }

        @Override
        public String requirementIn(Locale locale) {
            return Texts.in(locale, "criteria.measure.ratio_at_least", percent, unit);
        }
    }

    /** This year's cases do not outnumber those of the year before. */
    record NotMoreThanLastYear(String unit) implements Measure {

        public NotMoreThanLastYear {
            requireUnit(unit);
        }

        @Override
        public List<MeasureInput> inputs() {
            return List.of(MeasureInput.number("thisYear"), MeasureInput.number("lastYear"));
        }

        @Override
        public MeasuredValue parse(Map<String, String> inputs, int cycleYear) {
            TypedInputs typed = new TypedInputs(inputs);
            return typed.allBlank("thisYear", "lastYear")
                    ? null
                    : new TwoYears(typed.whole("thisYear"), typed.whole("lastYear"));
        }

        @Override
        public Finding judge(MeasuredValue value) {
            return judged(value, TwoYears.class, this::compare);
        }

        private Finding compare(TwoYears years) {
            int rise = years.thisYear() - years.lastYear();
            return Finding.of(rise <= 0, "last_year", years.thisYear(), years.lastYear(), unit, Math.abs(rise), -rise);
        }

        @Override
        public String requirementIn(Locale locale) {
            return Texts.in(locale, "criteria.measure.not_more_than_last_year", unit);
        }
    }

    /** A rating of a certain rank or better. */
    record RatingAtLeast(List<String> ranks, String minimum) implements Measure {

        /** @param ranks from the lowest to the highest */
        public RatingAtLeast {
            if (ranks == null || Set.copyOf(ranks).size() < Math.max(2, ranks.size()) || !ranks.contains(minimum)) {
                throw new RuleViolation("criteria.measure.ranks");
            }
            ranks = List.copyOf(ranks);
        }

        @Override
        public List<MeasureInput> inputs() {
            return List.of(new MeasureInput("rating", MeasureInput.Kind.CHOICE, ranks));
        }

        @Override
        public MeasuredValue parse(Map<String, String> inputs, int cycleYear) {
            TypedInputs typed = new TypedInputs(inputs);
            return typed.blank("rating") ? null : new Rating(known(typed.text("rating")));
        }

        @Override
        public Finding judge(MeasuredValue value) {
            return judged(value, Rating.class, rating -> {
                boolean reached = ranks.indexOf(known(rating.rank())) >= ranks.indexOf(minimum);
                return Finding.of(reached, "rating", rating.rank(), minimum);
            });
        }

        private String known(String rank) {
            if (!ranks.contains(rank)) {
                throw new RuleViolation("criteria.value.unknown_rank", String.join(", ", ranks)).at("rating");
            }
            return rank;
        }

        @Override
        public String requirementIn(Locale locale) {
            return Texts.in(locale, "criteria.measure.rating_at_least", minimum);
        }
    }

    /** At least so many percent of the people asked are satisfied. Without a single answer it is not met. */
    record SurveyAtLeast(int percent) implements Shared {

        public SurveyAtLeast {
            Share.requirePercent(percent);
        }

        @Override
        public Finding judge(MeasuredValue value) {
            return judged(value, Ratio.class, answers -> Share.ofAnswers(answers, percent));
        }

        @Override
        public String requirementIn(Locale locale) {
            return Texts.in(locale, "criteria.measure.survey_at_least", percent);
        }
    }

    /** Decided by the assessor from the evidence alone. */
    record Judgement() implements Measure {

        @Override
        public List<MeasureInput> inputs() {
            return List.of();
        }

        @Override
        public MeasuredValue parse(Map<String, String> inputs, int cycleYear) {
            return null;
        }

        @Override
        public Finding judge(MeasuredValue value) {
            return Finding.of(Outcome.LEFT_TO_ASSESSOR, "left_to_assessor");
        }

        @Override
        public String requirementIn(Locale locale) {
            return Texts.in(locale, "criteria.measure.judgement");
        }
    }

    /** The guards of every measure before its rule: nothing measured yet, or measured for another kind. */
    static <V extends MeasuredValue> Finding judged(MeasuredValue value, Class<V> kind, Function<V, Finding> rule) {
        if (value == null) {
            return Finding.of(Outcome.NOT_MEASURED, "not_measured");
        }
        if (!kind.isInstance(value)) {
            throw new RuleViolation("criteria.value.other_kind");
        }
        return rule.apply(kind.cast(value));
    }

    private static void requireUnit(String unit) {
        if (unit == null || unit.isBlank()) {
            throw new RuleViolation("criteria.measure.unit_missing");
        }
    }
}
