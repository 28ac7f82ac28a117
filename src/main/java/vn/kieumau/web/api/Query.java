package vn.kieumau.web.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import vn.kieumau.kernel.VietnameseText;
import vn.kieumau.web.problem.BadParameter;

/** Reads the parameters of a question. Each refusal names the parameter and what it takes; an empty one is absent. */
final class Query {

    static final int LARGEST_PAGE = 200;
    private static final String USUAL_SIZE = "50";
    /** So far no list of the country reaches: beyond it a number is a mistake. */
    private static final int LAST_PAGE = 100_000;

    private static final int LONGEST_TEXT = 120;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private Query() {}

    static Pageable page(String page, String size, Sort order) {
        return PageRequest.of(
                number("page", or(page, "0"), 0, LAST_PAGE),
                number("size", or(size, USUAL_SIZE), 1, LARGEST_PAGE),
                order);
    }

    /** Null when absent. */
    static Integer year(String text) {
        String year = or(text, null);
        return year == null ? null : number("year", year, FIRST_YEAR, LAST_YEAR);
    }

    /** Null when absent. */
    static LocalDate day(String name, String text) {
        String day = or(text, null);
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new BadParameter("api.parameter.day", name, day);
        }
    }

    /** The constant of this name, in whichever case; null when absent. */
    static <E extends Enum<E>> E choice(String name, String text, Class<E> type) {
        String wanted = or(text, null);
        if (wanted == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> key(one).equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> new BadParameter("api.parameter.choice", name, wanted, keysOf(type)));
    }

    /** Null when absent. */
    static String text(String name, String text) {
        String clean = or(text, null);
        if (clean != null && (clean.length() > LONGEST_TEXT || clean.chars().anyMatch(Character::isISOControl))) {
            throw new BadParameter("api.parameter.text", name, LONGEST_TEXT);
        }
        return clean;
    }

    /** How a constant is written in JSON: by the identifier of the glossary. */
    static String key(Enum<?> one) {
        return one.name();
    }

    private static int number(String name, String text, int from, int to) {
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= from && number <= to) {
                return number;
            }
        }
        throw new BadParameter("api.parameter.number", name, text, from, to);
    }

    private static String or(String text, String usual) {
        String clean = VietnameseText.clean(text);
        return clean.isEmpty() ? usual : clean;
    }

    private static <E extends Enum<E>> String keysOf(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Query::key).collect(Collectors.joining(", "));
    }
}
