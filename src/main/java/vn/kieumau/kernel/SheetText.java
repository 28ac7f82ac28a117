package vn.kieumau.kernel;

/** Texts for the cells of a spreadsheet. */
public final class SheetText {

    private SheetText() {}

    /** A text that a spreadsheet would take for a formula, now or after being saved as CSV, begins with an apostrophe. */
    public static String inert(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** The text of a cell as {@link #inert} may have written it. */
    static String plain(String text) {
        return text.length() > 1
                        && text.charAt(0) == '\''
                        && !inert(text.substring(1)).equals(text.substring(1))
                ? text.substring(1)
                : text;
    }
}
