package vn.kieumau.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.kieumau.kernel.Texts;

/** What a program may do, and nothing beside it. */
public enum TechnicalScope {
    /** Lay a model down for release, as Camunda Modeler deploys it. */
    DEPLOY_STAGING,
    /** Read the version and a few counts. */
    READ_ONLY,
    /** Write into the drafts of assessments of the dossiers of one unit and those below it, and read these dossiers. */
    ASSESSMENT_DRAFT;

    /** Whether an account of this scope works for a unit. */
    public boolean needsUnit() {
        return this == ASSESSMENT_DRAFT;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String labelIn(Locale locale) {
        return Texts.in(locale, "technical.scope." + key());
    }

    /** The scope of a key; empty for a word that is none. */
    public static Optional<TechnicalScope> of(String key) {
        return Arrays.stream(values()).filter(scope -> scope.key().equals(key)).findFirst();
    }
}
