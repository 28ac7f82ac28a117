package vn.kieumau.account;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * A post that an officer holds.
 *
 * @param office key of the professional office that the officer works for; null for the work of all offices
 * @param to last day, inclusive; null while the post is open
 * @param basis the decision by which the officer was appointed, or stands in for another
 * @param onBehalfOf user name of whose post it is where the officer stands in; null for a post of one's own
 */
public record PostView(
        Role role, String unitCode, String office, LocalDate from, LocalDate to, String basis, String onBehalfOf)
        implements Serializable {

    /** The group of everybody with this role at this unit. */
    public String group() {
        return role.groupAt(unitCode);
    }

    /** The group of everybody with this role at this unit in this office. */
    public String groupOfOffice() {
        return office == null ? group() : role.groupAt(unitCode, office);
    }

    /** All groups that the post gives: that of the role, and where the role is divided that of the office or of all. */
    public List<String> groups() {
        return role.hasOffices()
                ? List.of(group(), role.groupAt(unitCode, office == null ? PostGroup.ANY_OFFICE : office))
                : List.of(group());
    }

    /** Whether the post gives one of these groups. */
    public boolean isIn(Collection<String> groups) {
        return !Collections.disjoint(groups(), groups);
    }

    /** The office in words, after a separator; empty for a post without one. */
    public String officeIn(Locale locale, String separator) {
        return office == null ? "" : separator + Offices.nameIn(locale, office);
    }
}
