package vn.kieumau.account;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the accounts of the demonstration in one go; they share a password and, to start quickly, its hash. */
@Component
@Profile("demo")
public class AccountImport {

    private final OfficerRepository officers;
    private final PasswordEncoder passwords;

    AccountImport(OfficerRepository officers, PasswordEncoder passwords) {
        this.officers = officers;
        this.passwords = passwords;
    }

    /** Makes the accounts that do not exist yet, each with one post of open end. */
    @Transactional
    public void load(List<NewAccount> accounts, String password, String basis) {
        List<NewAccount> missing = accounts.stream()
                .filter(account -> officers.findByUsername(account.username()).isEmpty())
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        String hash = passwords.encode(password);
        for (NewAccount account : missing) {
            Officer officer = new Officer(account.username(), account.displayName(), hash);
            officer.appoint(account.role(), account.unitCode(), account.since(), null, basis);
            officers.save(officer);
        }
    }

    /** An account to make. */
    public record NewAccount(String username, String displayName, Role role, String unitCode, LocalDate since) {}
}
