package vn.kieumau.evidence.scan;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The scanner that received files are shown to, {@code kieu-mau.scan.*}.
 *
 * @param enabled whether there is one
 * @param address where clamd listens: {@code host:port}, or {@code unix:/path/of/socket}
 * @param timeout how long one file may take before the scanner counts as unreachable
 */
@ConfigurationProperties("kieu-mau.scan")
public record ScanSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("127.0.0.1:3310") String address,
        @DefaultValue("1m") Duration timeout) {

    public ScanSettings {
        if (!address.matches("unix:/.+|.+:\\d{1,5}")) {
            throw new IllegalArgumentException(
                    "kieu-mau.scan.address is “" + address + "”: write host:port or unix:/path/of/socket");
        }
    }
}
