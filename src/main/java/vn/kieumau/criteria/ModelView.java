package vn.kieumau.criteria;

/** A model of recognition under the name that its latest criteria set gives it. */
public record ModelView(String code, String name) {}
