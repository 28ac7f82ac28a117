package vn.kieumau.engine;

/** What only an administrator may ask the engine: answered with 403. */
public class NotForOfficers extends NotAllowed {

    public NotForOfficers() {
        super("engine.not_for_officers");
    }
}
