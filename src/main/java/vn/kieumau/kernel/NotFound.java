package vn.kieumau.kernel;

/** What was asked for is not there, or not for this person: both answer 404 with the same words. */
public class NotFound extends RuleViolation {

    public NotFound(String key, Object... arguments) {
        super(key, arguments);
    }
}
