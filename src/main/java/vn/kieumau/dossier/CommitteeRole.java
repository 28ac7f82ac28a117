package vn.kieumau.dossier;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.kieumau.kernel.Texts;
import vn.kieumau.kernel.VietnameseText;

/** What a member does in the steering committee. */
public enum CommitteeRole {
    HEAD,
    DEPUTY,
    SECRETARY,
    MEMBER;

    public String label() {
        return Texts.of("dossier.committee." + name().toLowerCase(Locale.ROOT));
    }

    /** The role by its Vietnamese name, with or without diacritics. */
    static Optional<CommitteeRole> named(String text) {
        String wanted = VietnameseText.searchable(text);
        return Arrays.stream(values())
                .filter(role -> VietnameseText.searchable(role.label()).equals(wanted))
                .findFirst();
    }
}
