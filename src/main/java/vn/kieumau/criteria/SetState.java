package vn.kieumau.criteria;

import java.util.Locale;
import vn.kieumau.kernel.Texts;

/** Where a version of a criteria set stands on a day. */
public enum SetState {
    /** Brought in, but not published: it rules nothing and may be replaced. */
    DRAFT,
    /** Published, its first day is still to come. */
    COMING,
    IN_FORCE,
    /** Its last day is over, or a later version rules. */
    SUPERSEDED;

    public String labelIn(Locale locale) {
        return Texts.in(locale, "criteria.state." + name().toLowerCase(Locale.ROOT));
    }

    /** How the pages colour it. */
    public String tone() {
        return switch (this) {
            case DRAFT -> "wait";
            case COMING -> "work";
            case IN_FORCE -> "good";
            case SUPERSEDED -> "plain";
        };
    }
}
