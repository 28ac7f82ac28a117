package vn.kieumau.account;

import java.security.Principal;

/**
 * A program that has shown its key.
 *
 * @param name begins with {@code may_}
 * @param owner user name of the person who answers for it
 * @param unitCode the unit that it works for; null where its scope needs none
 */
public record TechnicalAccount(String name, TechnicalScope scope, String owner, String unitCode) implements Principal {

    /** The dossiers that it may know of: those of its unit and of all units below. */
    public Reach reach() {
        return unitCode == null ? Reach.NOWHERE : Reach.tree(unitCode);
    }

    @Override
    public String getName() {
        return name;
    }
}
