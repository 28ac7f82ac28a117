package vn.kieumau.engine;

import vn.kieumau.kernel.RuleViolation;

/** The engine is not asked for this by persons, whatever it would be done to: answered with 403. */
class NotAllowed extends RuleViolation {

    NotAllowed(String key) {
        super(key);
    }
}
