package vn.kieumau.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A group of the engine taken apart: {@code role@unit-code}, or {@code role@unit-code/office} for work of one office.
 *
 * @param role the word before the unit, whether or not it is a role of ours
 * @param office key of a professional office, {@link #ANY_OFFICE}, or null for work that is not divided by office
 */
public record PostGroup(String role, String unitCode, String office) {

    /** Stands for all offices: held by those who work for no office alone. No office has this key. */
    public static final String ANY_OFFICE = "any";

    private static final Pattern GROUP = Pattern.compile("([^@/]+)@([^@/]+)(?:/([^@/]+))?");

    /** Empty for a group that stands for no post. */
    public static Optional<PostGroup> of(String group) {
        Matcher parts = GROUP.matcher(group);
        return parts.matches()
                ? Optional.of(new PostGroup(parts.group(1), parts.group(2), parts.group(3)))
                : Optional.empty();
    }

    /** The group of the whole role at the unit, whatever the office. */
    public String undivided() {
        return role + "@" + unitCode;
    }

    /** The role in words; an unknown one as it is. */
    public String roleIn(Locale locale) {
        return Role.of(role).map(known -> known.labelIn(locale)).orElse(role);
    }

    /** The office in words, after a separator; empty where no single office is meant. */
    public String officeIn(Locale locale, String separator) {
        return office == null || ANY_OFFICE.equals(office) ? "" : separator + Offices.nameIn(locale, office);
    }

    @Override
    public String toString() {
        return undivided() + (office == null ? "" : "/" + office);
    }
}
