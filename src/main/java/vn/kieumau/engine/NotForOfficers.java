package vn.kieumau.engine;

import vn.kieumau.kernel.RuleViolation;

/** What only an administrator may ask the engine: answered with 403. */
public class NotForOfficers extends RuleViolation {

    public NotForOfficers() {
        super("engine.not_for_officers");
    }
}
