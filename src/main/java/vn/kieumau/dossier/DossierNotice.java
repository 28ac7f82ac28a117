package vn.kieumau.dossier;

import java.util.List;
import vn.kieumau.account.Action;

/** What a feature above wants people to know of a dossier before anything else, at the top of its page. */
public interface DossierNotice {

    /** The notices of a dossier, the most important first; usually none. */
    List<Notice> of(DossierView dossier);

    /**
     * A notice.
     *
     * @param tone {@code error}, {@code notice} or {@code info}
     * @param key message key of one sentence that says what to do
     * @param arguments of the sentence
     * @param url where to do it; null when there is no such place
     * @param linkKey message key of the link's text; null without a link
     * @param action what somebody must be allowed to see the link; null without a link
     */
    record Notice(String tone, String key, List<Object> arguments, String url, String linkKey, Action action) {

        public static Notice of(String tone, String key, Object... arguments) {
            return new Notice(tone, key, List.of(arguments), null, null, null);
        }

        public Notice leadingTo(String address, String textKey, Action needed) {
            return new Notice(tone, key, arguments, address, textKey, needed);
        }

        /** For the template, which hands arguments over as an array. */
        public Object[] values() {
            return arguments.toArray();
        }
    }
}
