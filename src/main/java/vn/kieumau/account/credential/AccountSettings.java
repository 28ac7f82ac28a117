package vn.kieumau.account.credential;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set about accounts, {@code kieu-mau.accounts.*}.
 *
 * @param secondFactorRequired whether administrators and those who release models must have a second factor
 * @param administratorPasswordDays after how many days administrators change their password; 0 for never
 * @param idleDays after how many days without a sign-in an account is disabled; 0 for never
 * @param failuresAllowed failed sign-ins of one account from one address before the first delay
 * @param addressFailuresAllowed failed sign-ins from one address, whatever the account
 * @param nameFailuresAllowed failed sign-ins of one account from addresses where it never signed in
 * @param firstDelay the first delay; each further failure doubles it
 * @param longestDelay the longest delay
 * @param forgetFailuresAfter after how long without a failure the counting begins anew
 * @param sessionLifetime how long a session lasts at most, however busy
 */
@ConfigurationProperties("kieu-mau.accounts")
public record AccountSettings(
        @DefaultValue("true") boolean secondFactorRequired,
        @DefaultValue("60") int administratorPasswordDays,
        @DefaultValue("45") int idleDays,
        @DefaultValue("5") int failuresAllowed,
        @DefaultValue("20") int addressFailuresAllowed,
        @DefaultValue("100") int nameFailuresAllowed,
        @DefaultValue("1m") Duration firstDelay,
        @DefaultValue("12h") Duration longestDelay,
        @DefaultValue("24h") Duration forgetFailuresAfter,
        @DefaultValue("12h") Duration sessionLifetime) {}
