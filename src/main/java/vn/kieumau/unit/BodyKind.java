package vn.kieumau.unit;

import java.util.Arrays;
import java.util.Optional;
import vn.kieumau.kernel.Texts;
import vn.kieumau.kernel.VietnameseText;

/** Bodies of the political system and of self-government in a unit. */
public enum BodyKind {
    PARTY_COMMITTEE,
    PEOPLES_COMMITTEE,
    POLICE,
    FRONT_COMMITTEE,
    WOMENS_UNION,
    YOUTH_UNION,
    VETERANS_ASSOCIATION,
    FARMERS_ASSOCIATION,
    RESIDENTIAL_AREA,
    GRASSROOTS_FORCE,
    STEERING_COMMITTEE_138;

    /** The Vietnamese name of the kind: {@code Hội Liên hiệp Phụ nữ}. */
    public String label() {
        return Texts.of("unit.body." + name());
    }

    static Optional<BodyKind> parse(String text) {
        String wanted = VietnameseText.searchable(text);
        return Arrays.stream(values())
                .filter(kind -> wanted.equals(VietnameseText.searchable(kind.label()))
                        || kind.name().equalsIgnoreCase(text))
                .findFirst();
    }
}
