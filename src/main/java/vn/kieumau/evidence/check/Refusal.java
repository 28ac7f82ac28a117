package vn.kieumau.evidence.check;

import vn.kieumau.kernel.RuleViolation;

/** Why a file is not received; each has a sentence of its own. */
enum Refusal {
    EMPTY("evidence.file_empty"),
    UNKNOWN_KIND("evidence.file_kind"),
    OLD_OFFICE("evidence.file_old_office"),
    PAGE("evidence.file_page"),
    MACRO("evidence.file_macro"),
    EMBEDDED_OBJECT("evidence.file_object"),
    LOCKED_OFFICE("evidence.file_locked_office"),
    LOCKED_PDF("evidence.file_locked_pdf"),
    PDF_SCRIPT("evidence.file_pdf_script"),
    PDF_ATTACHMENT("evidence.file_pdf_attachment"),
    MIXED("evidence.file_mixed"),
    BOMB("evidence.file_bomb"),
    DAMAGED("evidence.file_damaged"),
    SECRET("evidence.file_secret");

    private final String key;

    Refusal(String key) {
        this.key = key;
    }

    /** Thrown where only the bytes are known; {@link FileCheck} adds the name. */
    Found found() {
        return new Found(this);
    }

    RuleViolation of(String name) {
        return new RuleViolation(key, name).at("file");
    }

    /** A reason to refuse was found. */
    static final class Found extends RuntimeException {

        private final Refusal reason;

        private Found(Refusal reason) {
            super(reason.name(), null, false, false);
            this.reason = reason;
        }

        Refusal reason() {
            return reason;
        }
    }
}
