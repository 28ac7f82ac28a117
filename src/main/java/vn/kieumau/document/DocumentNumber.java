package vn.kieumau.document;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnameseText;

/**
 * Number and symbol of an official document: {@code 15-NQ/ĐU} for the Party (Hướng dẫn 05-HD/VPTW), {@code 45/KH-UBND}
 * for the State (Nghị định 30/2020/NĐ-CP, Article 8 and Annex I). Numbers below ten are padded with a zero.
 */
public record DocumentNumber(int number, String type, String issuer) {

    /** Symbol of the issuer that writes in the Party's way. */
    public static final String PARTY = "ĐU";

    private static final Pattern OF_THE_PARTY = Pattern.compile("(\\d{1,5})-(\\p{L}+)/(\\p{L}+)");
    private static final Pattern OF_THE_STATE =
            Pattern.compile("(\\d{1,5})/(\\p{L}+)-([\\p{L}\\d]+(?:-[\\p{L}\\d]+)*)");

    /** Reads a number that must belong to a type and an issuer; spaces and lower case are forgiven, nothing else. */
    public static DocumentNumber parse(String text, String type, String issuer) {
        String compact = VietnameseText.clean(text).replace(" ", "").toUpperCase(Locale.ROOT);
        boolean party = PARTY.equals(issuer);
        Matcher matcher = (party ? OF_THE_PARTY : OF_THE_STATE).matcher(compact);
        if (!matcher.matches()
                || Integer.parseInt(matcher.group(1)) == 0
                || !matcher.group(2).equals(type.toUpperCase(Locale.ROOT))
                || !belongsTo(matcher.group(3), issuer)) {
            throw new RuleViolation("document.number_format", text, example(type, issuer)).at("number");
        }
        return new DocumentNumber(Integer.parseInt(matcher.group(1)), type, matcher.group(3));
    }

    /** A valid number of a type and an issuer, to show in a form. */
    public static String example(String type, String issuer) {
        return new DocumentNumber(PARTY.equals(issuer) ? 15 : 45, type, issuer).toString();
    }

    @Override
    public String toString() {
        String padded = number < 10 ? "0" + number : String.valueOf(number);
        return PARTY.equals(issuer) ? padded + "-" + type + "/" + issuer : padded + "/" + type + "-" + issuer;
    }

    /** A ministry or a steering committee may add the drafting unit: BCA-V05 belongs to BCA. */
    private static boolean belongsTo(String symbol, String issuer) {
        return symbol.equals(issuer) || symbol.startsWith(issuer + "-");
    }
}
