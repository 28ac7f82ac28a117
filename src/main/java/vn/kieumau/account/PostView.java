package vn.kieumau.account;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A post that an officer holds.
 *
 * @param to last day, inclusive; null while the post is open
 * @param basis the decision by which the officer was appointed, or stands in for another
 * @param onBehalfOf user name of whose post it is where the officer stands in; null for a post of one's own
 */
public record PostView(Role role, String unitCode, LocalDate from, LocalDate to, String basis, String onBehalfOf)
        implements Serializable {

    public String group() {
        return role.groupAt(unitCode);
    }
}
