package vn.kieumau.account;

import java.security.Principal;

/**
 * A program that has shown its key.
 *
 * @param name begins with {@code may_}
 * @param owner user name of the person who answers for it
 */
public record TechnicalAccount(String name, TechnicalScope scope, String owner) implements Principal {

    @Override
    public String getName() {
        return name;
    }
}
