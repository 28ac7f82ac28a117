package vn.kieumau.kernel;

import java.util.regex.Pattern;

/**
 * Marks of secrecy on documents, which have no place in this system (Luật Bảo vệ bí mật nhà nước 117/2025/QH15). Only a
 * mark is meant: titles such as “bảo vệ bí mật nhà nước”, “mật độ dân cư” or “bảo mật” are not.
 */
public final class SecrecyMarks {

    private static final String NOT_AFTER = "(?<!BÍ )(?<!BẢO )(?<!CƠ )(?<!THÂN )";
    private static final String NOT_BEFORE = "(?! (?:ĐỘ|KHẨU|MÃ|THIẾT|THƯ|VỤ|ONG|PHỤC)(?!\\p{L}))";
    private static final Pattern STAMP =
            Pattern.compile("(?<!\\p{L})" + NOT_AFTER + "(?:TUYỆT |TỐI )?MẬT(?!\\p{L})" + NOT_BEFORE);
    private static final Pattern IN_NAME = Pattern.compile(
            "(?<!\\p{L})(?:(?:TUYỆT|TỐI) MẬT|(?:TUYET|TOI) MAT|" + NOT_AFTER + "MẬT)(?!\\p{L})" + NOT_BEFORE,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private SecrecyMarks() {}

    /** Whether a text bears a mark as stamps write it, in capitals. */
    public static boolean isStampedOn(String text) {
        return STAMP.matcher(oneSpaced(text)).find();
    }

    /** Whether the name of a file says that it is secret, in whatever case. */
    public static boolean isInName(String name) {
        return IN_NAME.matcher(oneSpaced(name.replaceAll("[_.\\-]+", " "))).find();
    }

    private static String oneSpaced(String text) {
        return VietnameseText.clean(text).replaceAll("\\s+", " ");
    }
}
