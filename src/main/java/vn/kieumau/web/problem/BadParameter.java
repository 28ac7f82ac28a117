package vn.kieumau.web.problem;

import vn.kieumau.kernel.RuleViolation;

/** A parameter of a request that cannot be read; its sentence says what is allowed. Answered with 400. */
public class BadParameter extends RuleViolation {

    public BadParameter(String key, Object... arguments) {
        super(key, arguments);
    }
}
