package vn.kieumau.account;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnameseText;

/** Addresses and networks such as {@code 10.20.0.0/16}; an empty list allows any. */
record AllowedAddresses(List<String> networks) {

    private static final int LONGEST = 1000;

    /** Reads what was typed, or refuses with the part that is no address. */
    static AllowedAddresses parse(String typed) {
        AllowedAddresses read =
                stored(VietnameseText.clean(typed).replaceAll("[,;\\s]+", "\n").strip());
        read.networks.forEach(AllowedAddresses::matcher);
        if (read.text().length() > LONGEST) {
            throw new RuleViolation("technical.addresses_long", LONGEST).at("addresses");
        }
        return read;
    }

    static AllowedAddresses stored(String text) {
        return new AllowedAddresses(
                Arrays.stream(text.split("\n")).filter(one -> !one.isBlank()).toList());
    }

    boolean allow(String address) {
        return networks.isEmpty()
                || networks.stream().anyMatch(network -> matcher(network).matches(address));
    }

    String text() {
        return networks.stream().collect(Collectors.joining("\n"));
    }

    private static IpAddressMatcher matcher(String network) {
        try {
            return new IpAddressMatcher(network);
        } catch (IllegalArgumentException e) {
            throw new RuleViolation("technical.address_format", network).at("addresses");
        }
    }
}
