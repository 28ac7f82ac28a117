package vn.kieumau.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
import org.springframework.web.bind.annotation.RequestHeader;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.dossier.DossierDirectory;
import vn.kieumau.evidence.FileService;
import vn.kieumau.evidence.FileView;
import vn.kieumau.evidence.Thumbnails;
import vn.kieumau.evidence.Thumbnails.Thumbnail;
import vn.kieumau.kernel.NotFound;

/** Hands a file out to those who may see its dossier; asked anew for each request. */
@Controller
class FileController {

    private static final String POLICY = "Content-Security-Policy";
    private static final String FOR_ANYTHING_ELSE = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

    /** Browsers show no PDF in a sandbox; their viewers run no script of the file's in our name anyway. */
    private static final String FOR_A_VIEWER =
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private final FileService files;
    private final Thumbnails thumbnails;
    private final DossierDirectory dossiers;

    FileController(FileService files, Thumbnails thumbnails, DossierDirectory dossiers) {
        this.files = files;
        this.thumbnails = thumbnails;
        this.dossiers = dossiers;
    }

    /** Parts of a file may be asked for, as players of films do. */
    @GetMapping("/files/{id}")
    @Needs(Action.DOSSIER_READ)
    ResponseEntity<Resource> download(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) String range,
            @AuthenticationPrincipal SignedInOfficer officer) {
        FileView file = visible(id, officer);
        boolean further = range != null && !range.startsWith("bytes=0-");
        Resource content =
                further ? files.content(file, officer.getUsername()) : files.handOut(file, officer.getUsername());
        ContentDisposition disposition = (file.shown() ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(POLICY, file.isPdf() ? FOR_A_VIEWER : FOR_ANYTHING_ELSE)
                .body(content);
    }

    /** A small picture, or the icon of the kind. What may not be opened has the icon alone. */
    @GetMapping("/files/{id}/thumbnail")
    @Needs(Action.DOSSIER_READ)
    ResponseEntity<byte[]> thumbnail(@PathVariable String id, @AuthenticationPrincipal SignedInOfficer officer) {
        FileView file = visible(id, officer);
        Thumbnail small = thumbnails.of(file, !files.mayBeOpened(file, officer.getUsername()));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(small.mediaType()))
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header(POLICY, FOR_ANYTHING_ELSE)
                .body(small.content());
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
