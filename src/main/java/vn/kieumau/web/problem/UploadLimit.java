package vn.kieumau.web.problem;

import java.util.Locale;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.stereotype.Component;
import vn.kieumau.kernel.Texts;

/** What is said of an upload that the server did not even read. */
@Component
class UploadLimit {

    private final long megabytes;

    UploadLimit(MultipartProperties uploads) {
        this.megabytes = uploads.getMaxFileSize().toMegabytes();
    }

    String sentence(Locale locale) {
        return Texts.in(locale, "problem.upload_large", megabytes);
    }
}
