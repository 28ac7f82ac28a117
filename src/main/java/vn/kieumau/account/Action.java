package vn.kieumau.account;

import static vn.kieumau.account.Scope.COUNTRY;
import static vn.kieumau.account.Scope.NONE;
import static vn.kieumau.account.Scope.PROVINCE;
import static vn.kieumau.account.Scope.SUBTREE;
import static vn.kieumau.account.Scope.UNIT;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.kieumau.kernel.Texts;

/**
 * Everything that a person can do here and that the table of access gives to roles. An action names the scopes that its
 * feature enforces; the table may use no other.
 */
public enum Action {
    /** The page of a dossier, its files, its picture and its answer in the API. */
    DOSSIER_READ(false, Scopes.ANY),
    /** The list of dossiers, on the page and in the API. */
    DOSSIER_SEARCH(false, Scopes.ANY),
    HISTORY_PRINT(false, Scopes.ANY),
    DOSSIER_OPEN(true, Set.of(NONE, SUBTREE, PROVINCE, COUNTRY)),
    DOSSIER_WITHDRAW(true, Scopes.ANY),
    /** Remarks on criteria; who is not of the ward or of a level on the way is refused by the feature. */
    DOSSIER_COMMENT(true, Scopes.ANY),
    /** The register of recognitions. */
    RECOGNITION_READ(false, Scopes.ANY),
    /** Begins the revocation of a recognition; deciding on it is a task of the recogniser. */
    RECOGNITION_REVOKE(true, Set.of(NONE, SUBTREE, PROVINCE, COUNTRY)),
    /** Closes the open dossier of a unit that ended in favour of its successor's. */
    DOSSIER_SUPERSEDE(true, Set.of(NONE, SUBTREE, PROVINCE, COUNTRY)),
    /** A task waits for a role at one unit. */
    TASK_READ(false, Set.of(NONE, UNIT, COUNTRY)),
    TASK_COMPLETE(true, Set.of(NONE, UNIT)),
    SUBSTITUTION_MANAGE(true, Scopes.ALL_OR_NOTHING),
    EXCLUSION_MANAGE(true, Scopes.ALL_OR_NOTHING),
    /** Puts a dossier under another version of its criteria. */
    DOSSIER_MOVE(true, Set.of(NONE, SUBTREE, PROVINCE, COUNTRY)),
    /** Imports and publishes criteria sets; every officer may read them. */
    CRITERIA_MANAGE(true, Scopes.ALL_OR_NOTHING),
    UNIT_READ(false, Scopes.ALL_OR_NOTHING),
    UNIT_IMPORT(true, Scopes.ALL_OR_NOTHING),
    ACCOUNT_MANAGE(true, Scopes.ALL_OR_NOTHING),
    POST_GIVE(true, Scopes.ALL_OR_NOTHING),
    ACCOUNT_REVIEW(true, Scopes.ALL_OR_NOTHING),
    /** The table itself. */
    ACCESS_READ(false, Scopes.ALL_OR_NOTHING),
    /** Why another officer sees or does not see something; everybody may ask it about oneself. */
    ACCESS_EXPLAIN(false, Scopes.ANY),
    AUDIT_READ(false, Scopes.ANY),
    AUDIT_VERIFY(false, Scopes.ALL_OR_NOTHING),
    AUDIT_EXPORT(false, Scopes.ANY),
    MODEL_DEPLOY(true, Scopes.ALL_OR_NOTHING),
    /** Cockpit, Admin and what of the engine's interface Tasklist does not need. */
    ENGINE_ADMINISTER(true, Scopes.ALL_OR_NOTHING),
    SYSTEM_MONITOR(false, Scopes.ALL_OR_NOTHING),
    DIFFICULTY_RAISE(true, Scopes.ANY),
    /** Working visits: plans, minutes and the tasks that follow. */
    VISIT_MANAGE(true, Scopes.ANY),
    /** What follows a working visit is reported as done. */
    VISIT_REPORT(true, Scopes.ANY),
    /** Reports over many dossiers: where units stand, which criteria fail, what superiors' reports say. */
    REPORT_READ(false, Scopes.ANY),
    /** Quoting a figure of a superior's report about a group of units. */
    REPORT_ENTER(true, Set.of(NONE, SUBTREE, PROVINCE, COUNTRY));

    private final boolean changing;
    private final Set<Scope> scopes;

    Action(boolean changing, Set<Scope> scopes) {
        this.changing = changing;
        this.scopes = scopes;
    }

    /** The word of the table: {@code dossier.read}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** The feature that the action belongs to: {@code dossier}. */
    public String area() {
        return key().substring(0, key().indexOf('.'));
    }

    /** What the action is, as a person says it. */
    public String labelIn(Locale locale) {
        return Texts.in(locale, "access.action." + key());
    }

    /** Whether it changes something, as opposed to reading it. */
    public boolean isChanging() {
        return changing;
    }

    /** The scopes that its feature enforces. */
    public Set<Scope> scopes() {
        return scopes;
    }

    /** The action of a key; empty for a word that is none. */
    public static Optional<Action> of(String key) {
        return Arrays.stream(values())
                .filter(action -> action.key().equals(key))
                .findFirst();
    }

    private static final class Scopes {
        static final Set<Scope> ANY = Set.of(Scope.values());
        static final Set<Scope> ALL_OR_NOTHING = Set.of(NONE, COUNTRY);
    }
}
