package vn.kieumau.assessment;

import java.util.Arrays;
import java.util.List;
import vn.kieumau.kernel.VietnameseText;

/** For which part of the political system somebody sits in a meeting. */
public enum Body {
    POLICE("cong an", "canh sat", "pv05"),
    GOVERNMENT("uy ban nhan dan", "ubnd", "hoi dong nhan dan", "hdnd"),
    FRONT("mat tran", "mttq"),
    MASS_ORGANISATION(
            "hoi phu nu",
            "hoi lien hiep",
            "hoi nong dan",
            "hoi cuu chien binh",
            "doan thanh nien",
            "bi thu doan",
            "cong doan"),
    PARTY("bi thu", "dang uy", "chi bo", "cap uy"),
    OTHER;

    private final List<String> words;

    Body(String... words) {
        this.words = List.of(words);
    }

    /** What a post such as “Phó Trưởng Công an phường” suggests; the officer may choose otherwise. */
    public static Body suggestedBy(String post) {
        String searchable = VietnameseText.searchable(post);
        return Arrays.stream(values())
                .filter(body -> body.words.stream().anyMatch(searchable::contains))
                .findFirst()
                .orElse(OTHER);
    }
}
