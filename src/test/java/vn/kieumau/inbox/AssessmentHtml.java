package vn.kieumau.inbox;

import java.util.List;
import java.util.regex.Pattern;

/** The page of an assessment as text, looked through for what an officer would see. */
record AssessmentHtml(String html) {

    List<String> criteria() {
        return all("<tr[^>]* data-criterion=\"([^\"]+)\"", html);
    }

    String rowTag(String key) {
        return first("(<tr[^>]* data-criterion=\"" + key + "\"[^>]*>)", html);
    }

    private String row(String key) {
        return first("(?s)(<tr[^>]* data-criterion=\"" + key + "\".*?</tr>)", html);
    }

    boolean isHidden(String key) {
        return rowTag(key).contains(" hidden");
    }

    String status(String key) {
        return first("data-status[^>]*>([^<]*)<", row(key));
    }

    String total() {
        return first("(?s)data-total.*?<b>([^<]*)</b>", html);
    }

    List<String> counts() {
        return all("data-count-of=\"[^\"]*\">([^<]*)<", html);
    }

    List<String> groupLinks() {
        return all("<a href=\"#(group-[^\"]+)\"", html);
    }

    /** The names of the files that are shown for a criterion. */
    List<String> files(String key) {
        return all("<li>([^<]*)</li>", first("(?s)data-files-of=\"" + key + "\"(.*?)</ul>", html));
    }

    List<String> trayIds() {
        return all("<li class=\"kp-file[^>]*data-file=\"([0-9a-f-]+)\"", html);
    }

    List<String> trayNames() {
        return all("data-file-name[^>]*>([^<]+)<", html);
    }

    String copied(String key) {
        String row = row(key);
        return row.contains("data-copied") ? first("(?s)data-copied.*?<span[^>]*>([^<]*)<", row) : "";
    }

    /** What stands in a text field. */
    String value(String name) {
        String quoted = Pattern.quote(name);
        List<String> area = all("(?s)<textarea[^>]* name=\"" + quoted + "\"[^>]*>(.*?)</textarea>", html);
        return area.isEmpty()
                ? first("value=\"([^\"]*)\"", first("(<input[^>]* name=\"" + quoted + "\"[^>]*>)", html))
                : area.get(0);
    }

    /** What is chosen in a list; empty when nothing is. */
    String chosen(String name) {
        String list = first("(?s)<select[^>]* name=\"" + Pattern.quote(name) + "\"(.*?)</select>", html);
        return all("<option value=\"([^\"]*)\" selected", list).stream()
                .findFirst()
                .orElse("");
    }

    private static String first(String pattern, String text) {
        return all(pattern, text).stream().findFirst().orElseThrow(() -> new AssertionError("Nothing like " + pattern));
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
