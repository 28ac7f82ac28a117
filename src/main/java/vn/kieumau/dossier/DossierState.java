package vn.kieumau.dossier;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import vn.kieumau.kernel.Texts;

/** Where a dossier stands between its opening and the announcement of its recognition. */
public enum DossierState {
    DRAFT,
    SUBMITTED,
    RECEIVED,
    UNDER_APPRAISAL,
    SUPPLEMENT_REQUESTED,
    RETURNED,
    APPRAISED,
    PROPOSED,
    RECOGNISED,
    NOT_RECOGNISED,
    ANNOUNCED,
    REVOKED,
    WITHDRAWN,
    SUPERSEDED;

    /** Withdrawal is possible until the first reception. */
    public static final Set<DossierState> WITHDRAWABLE = EnumSet.of(DRAFT, SUBMITTED, RETURNED);

    /** Whatever is not closed; what is recognised already remains that of the unit that earned it. */
    private static final Set<DossierState> SUPERSEDABLE = EnumSet.of(
            DRAFT,
            SUBMITTED,
            RECEIVED,
            UNDER_APPRAISAL,
            SUPPLEMENT_REQUESTED,
            RETURNED,
            APPRAISED,
            PROPOSED,
            NOT_RECOGNISED);

    boolean canBecome(DossierState next) {
        return switch (next) {
            // taken back by the ward before its reception
            case DRAFT -> in(SUBMITTED);
            case SUBMITTED -> in(DRAFT, RETURNED);
            case RECEIVED -> in(SUBMITTED, APPRAISED);
            case UNDER_APPRAISAL -> in(RECEIVED, SUPPLEMENT_REQUESTED);
            case SUPPLEMENT_REQUESTED, APPRAISED -> in(UNDER_APPRAISAL);
            case RETURNED -> in(SUBMITTED, RECEIVED, UNDER_APPRAISAL, APPRAISED, PROPOSED);
            case PROPOSED -> in(UNDER_APPRAISAL, APPRAISED, RECOGNISED);
            case RECOGNISED -> in(PROPOSED);
            case NOT_RECOGNISED -> in(UNDER_APPRAISAL, PROPOSED);
            case ANNOUNCED -> in(RECOGNISED);
            case REVOKED -> in(ANNOUNCED);
            case WITHDRAWN -> WITHDRAWABLE.contains(this);
            case SUPERSEDED -> SUPERSEDABLE.contains(this);
        };
    }

    /** Nothing more is done for the recognition of the unit in this dossier. */
    public boolean isFinal() {
        return in(NOT_RECOGNISED, ANNOUNCED, REVOKED, WITHDRAWN, SUPERSEDED);
    }

    private boolean in(DossierState... states) {
        return Set.of(states).contains(this);
    }

    /** How the pages colour it: {@code plain}, {@code work}, {@code wait}, {@code good} or {@code bad}. */
    public String tone() {
        return switch (this) {
            case DRAFT, SUBMITTED, RECEIVED, UNDER_APPRAISAL, APPRAISED -> "work";
            case SUPPLEMENT_REQUESTED, RETURNED, PROPOSED -> "wait";
            case RECOGNISED, ANNOUNCED -> "good";
            case NOT_RECOGNISED, REVOKED -> "bad";
            case WITHDRAWN, SUPERSEDED -> "plain";
        };
    }

    public String label() {
        return Texts.of(messageKey());
    }

    /** The word of addresses and message keys: {@code under_appraisal}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its name in the message bundles. */
    public String messageKey() {
        return "dossier.state." + key();
    }
}
