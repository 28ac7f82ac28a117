package vn.kieumau.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.kernel.Act;

/** Hands files out that leave the system: whoever takes one is in the audit trail before the first byte. */
@Component
class Exports {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ApplicationEventPublisher events;

    Exports(ApplicationEventPublisher events) {
        this.events = events;
    }

    /**
     * Sends a list.
     *
     * @param list name of the list in the trail and of the file
     * @param asked what it was narrowed to, by field
     */
    <R> void sendList(
            String list,
            Map<String, String> asked,
            SheetExport<R> sheet,
            Iterator<? extends R> rows,
            HttpServletResponse response)
            throws IOException {
        events.publishEvent(Act.of("report.exported", "list", list).with(asked));
        headers(response, XLSX, list + ".xlsx", true);
        sheet.write(rows, response.getOutputStream());
    }

    /** Sends a sheet about one dossier. */
    <R> void sendSheet(
            DossierView dossier,
            String name,
            SheetExport<R> sheet,
            Iterator<? extends R> rows,
            HttpServletResponse response)
            throws IOException {
        exported(dossier, name + ".xlsx");
        headers(response, XLSX, dossier.number() + "-" + name + ".xlsx", true);
        sheet.write(rows, response.getOutputStream());
    }

    /** Sends a paper about one dossier, to be read in the browser. */
    void sendPaper(DossierView dossier, String name, byte[] pdf, HttpServletResponse response) throws IOException {
        headers(response, "application/pdf", dossier.number() + "-" + name + ".pdf", false);
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }

    /** Puts on record that something about a dossier leaves the system. */
    void exported(DossierView dossier, String name) {
        events.publishEvent(Act.of("report.exported", "dossier", dossier.number())
                .inUnit(dossier.unitCode())
                .with(Map.of("file", name)));
    }

    private static void headers(HttpServletResponse response, String type, String name, boolean attached) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                (attached ? ContentDisposition.attachment() : ContentDisposition.inline())
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
