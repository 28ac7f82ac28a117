package vn.kieumau.account;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.account.credential.Credentials;

/** Makes the accounts of the demonstration in one go; they share a password and, to start quickly, its hash. */
@Component
@Profile("demo")
public class AccountImport {

    private final OfficerRepository officers;
    private final Credentials credentials;

    AccountImport(OfficerRepository officers, Credentials credentials) {
        this.officers = officers;
        this.credentials = credentials;
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
        for (NewAccount account : missing) {
            Officer officer = new Officer(account.username(), account.displayName());
            officer.appoint(account.role(), account.unitCode(), null, account.since(), null, basis);
            officers.save(officer);
        }
        officers.flush();
        credentials.createAlike(missing.stream().map(NewAccount::username).toList(), password);
    }

    /** An account to make. */
    public record NewAccount(String username, String displayName, Role role, String unitCode, LocalDate since) {}
}
