package vn.kieumau.recognition;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.kieumau.criteria.CriteriaSetView;
import vn.kieumau.kernel.RuleViolation;

/**
 * {@code kieu-mau.recognition.*}
 *
 * @param allowIllustrative whether a set with illustrative criteria may lead to a recognition: in the demonstration only
 */
@ConfigurationProperties("kieu-mau.recognition")
record RecognitionPolicy(@DefaultValue("false") boolean allowIllustrative) {

    /** Refuses a recognition on a set that is not the official text. */
    void mustAllow(CriteriaSetView set) {
        if (set.illustrative() && !allowIllustrative) {
            throw new RuleViolation("recognition.illustrative", set.title()).at("outcome");
        }
    }
}
