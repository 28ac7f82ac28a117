package vn.kieumau.kernel;

/** What was asked for is known and permitted, but cannot be given as things stand: answers 409 with its sentence. */
public class Unavailable extends RuleViolation {

    public Unavailable(String key, Object... arguments) {
        super(key, arguments);
    }
}
