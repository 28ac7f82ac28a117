package vn.kieumau.criteria;

import java.util.List;
import java.util.Locale;
import vn.kieumau.kernel.Texts;

/**
 * What a measure says about a measured value: the outcome and the arithmetic behind it as one sentence.
 *
 * @param key message key of the sentence
 * @param arguments figures of the sentence, in the order of its placeholders
 */
public record Finding(Outcome outcome, String key, List<Object> arguments) {

    /** What the arithmetic comes to; only {@link #MET} speaks for the criterion. */
    public enum Outcome {
        MET,
        NOT_MET,
        /** Nothing to measure (0 units): no percentage exists, the assessor decides whether the criterion applies. */
        NO_UNITS,
        /** No value was typed: "chưa chấm", which is not the same as 0. */
        NOT_MEASURED,
        /** The measure is a judgement: figures cannot decide it. */
        LEFT_TO_ASSESSOR
    }

    public Finding {
        arguments = List.copyOf(arguments);
    }

    static Finding of(boolean met, String key, Object... arguments) {
        return of(met ? Outcome.MET : Outcome.NOT_MET, key + (met ? ".met" : ".not_met"), arguments);
    }

    static Finding of(Outcome outcome, String key, Object... arguments) {
        return new Finding(outcome, "criteria.finding." + key, List.of(arguments));
    }

    public boolean met() {
        return outcome == Outcome.MET;
    }

    /** The arithmetic in Vietnamese, for example "Có 16/25 khu dân cư = 64 %, cần ít nhất 18 (70 %): còn thiếu 2." */
    public String sentence() {
        return sentenceIn(Texts.VIETNAMESE);
    }

    public String sentenceIn(Locale locale) {
        return Texts.in(locale, key, arguments.toArray());
    }
}
