package vn.kieumau.engine;

import vn.kieumau.kernel.RuleViolation;

/** Somebody else was faster: answered with 409, and the page is to be read again. */
public class Taken extends RuleViolation {

    public Taken() {
        super("engine.task_taken");
    }
}
