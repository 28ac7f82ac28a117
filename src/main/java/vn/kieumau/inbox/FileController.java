package vn.kieumau.inbox;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.dossier.DossierDirectory;
import vn.kieumau.evidence.FileService;
import vn.kieumau.evidence.FileView;
import vn.kieumau.kernel.NotFound;

/** Hands a file out to those who may see its dossier. */
@Controller
class FileController {

    private static final String FOR_ANYTHING_ELSE = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

    /** Browsers show no PDF in a sandbox; their viewers run no script of the file's in our name anyway. */
    private static final String FOR_A_VIEWER =
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private final FileService files;
    private final DossierDirectory dossiers;

    FileController(FileService files, DossierDirectory dossiers) {
        this.files = files;
        this.dossiers = dossiers;
    }

    @GetMapping("/files/{id}")
    @Needs(Action.DOSSIER_READ)
    ResponseEntity<Resource> download(@PathVariable String id, @AuthenticationPrincipal SignedInOfficer officer) {
        FileView file = visible(id, officer);
        MediaType type = MediaType.parseMediaType(file.mediaType());
        boolean pdf = MediaType.APPLICATION_PDF.equals(type);
        boolean shown = pdf || "image".equals(type.getType());
        ContentDisposition disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .contentLength(file.size())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", pdf ? FOR_A_VIEWER : FOR_ANYTHING_ELSE)
                .body(new InputStreamResource(files.handOut(file)));
    }

    private FileView visible(String id, SignedInOfficer officer) {
        try {
            FileView file = files.require(id);
            dossiers.require(file.caseNumber(), officer);
            return file;
        } catch (NotFound hidden) {
            throw new NotFound("evidence.file_hidden");
        }
    }
}
