package vn.kieumau.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import net.jqwik.api.sessions.JqwikSession;

/** What nobody means and somebody sends: any character, quotes, NUL, fragments of statements, very long texts. */
public final class WildStrings {

    private static final String[] FRAGMENTS = {
        "'",
        "\"",
        "''",
        "';--",
        "' or '1'='1",
        "1; drop table app.dossier",
        "') union select password_hash from app.officer--",
        "%",
        "_",
        "\\",
        "%00",
        "%2f..%2f",
        "%c0%af",
        "../../etc/passwd",
        "\u0000",
        "a\u0000b",
        "\r\nSet-Cookie: a=b",
        "${7*7}",
        "#{7*7}",
        "T(java.lang.Runtime)",
        "{0}",
        "{",
        "}",
        "[",
        "(",
        "*",
        "?",
        "+",
        "null",
        "undefined",
        "NaN",
        "true",
        "-1",
        "0",
        "2147483647",
        "2147483648",
        "-2147483649",
        "99999999999999999999",
        "1e9",
        "0x10",
        "1,2",
        "9999-99-99",
        "2023-02-30",
        "name",
        "created",
        "asc",
        "desc",
        "number; desc",
        "unit.id",
        "d.state",
        "password_hash",
        "<script>",
        "\ud800",
        "\udc00\ud800",
        "\u202e",
        "\ufeff",
        "e\u0301\u0323",
        "ﬃ",
        "İ",
        "đ",
        "Nghi Hương",
        "16726",
        " ",
        "\t",
        ""
    };

    private static final int LONGEST = 3_000;
    private static final int TRIES_OF_THE_GENERATOR = 1_000;

    private WildStrings() {}

    /** So many strings; the same for the same seed. */
    public static List<String> some(int count, long seed) {
        List<String> strings = new ArrayList<>(count);
        JqwikSession.run(() -> all().generator(TRIES_OF_THE_GENERATOR).stream(new Random(seed))
                .limit(count)
                .forEach(each -> strings.add(each.value())));
        return strings;
    }

    private static Arbitrary<String> all() {
        Arbitrary<String> fragment = Arbitraries.of(FRAGMENTS);
        Arbitrary<String> unicode = Arbitraries.strings().all().ofMaxLength(40);
        Arbitrary<String> ascii = Arbitraries.strings().ascii().ofMaxLength(40);
        Arbitrary<String> number = Arbitraries.integers().map(String::valueOf);
        Arbitrary<String> veryLong =
                Arbitraries.strings().withChars("x'%_đ ").ofMinLength(200).ofMaxLength(LONGEST);
        Arbitrary<String> mixed = fragment.list().ofMinSize(1).ofMaxSize(4).map(parts -> String.join("", parts));
        return Arbitraries.frequencyOf(
                Tuple.of(4, fragment),
                Tuple.of(4, mixed),
                Tuple.of(4, unicode),
                Tuple.of(2, ascii),
                Tuple.of(2, number),
                Tuple.of(1, veryLong));
    }
}
