package vn.kieumau.assessment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Quorum and majority of a meeting, {@code kieu-mau.vote.*}. The texts for the models are not public; the default is the
 * analogue of Nghị định 122/2018/NĐ-CP.
 *
 * @param quorumPercent share of the invited who must be present, 0 to 100
 * @param majorityPercent share of those present who must agree, 0 to 100
 */
@ConfigurationProperties("kieu-mau.vote")
public record VoteRule(
        @DefaultValue("60") int quorumPercent,
        @DefaultValue("60") int majorityPercent) {

    int quorum(int invited) {
        return ceiling(quorumPercent, invited);
    }

    int majority(int present) {
        return ceiling(majorityPercent, present);
    }

    private static int ceiling(int percent, int of) {
        return (percent * of + 99) / 100;
    }
}
