package vn.kieumau.report;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Prints a template as PDF: A4, with the letters of Tinos inside the file. A template is well-formed XML and may name no
 * resource; whatever it names is refused.
 */
@Component
class PdfPrinter {

    private static final String LETTERS = "Tinos";

    /** What XML cannot hold although a text may. */
    private static final Pattern NO_XML = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private final SpringTemplateEngine templates;
    private final String style = new String(read("print/paper.css"), StandardCharsets.UTF_8);
    private final FSSupplier<InputStream> regular = letters("400Regular");
    private final FSSupplier<InputStream> italic = letters("400Regular_Italic");
    private final FSSupplier<InputStream> bold = letters("700Bold");
    private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();

    PdfPrinter(SpringTemplateEngine templates) {
        this.templates = templates;
        XRLog.setLoggingEnabled(false);
    }

    byte[] print(String template, Map<String, Object> model, Locale locale) {
        String page = templates.process(template, new Context(locale, model));
        String html = Normalizer.normalize(NO_XML.matcher(page).replaceAll(""), Normalizer.Form.NFC)
                .replaceFirst("</head>", "<style>" + style + "</style></head>");
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(64 * 1024);
        try {
            new PdfRendererBuilder()
                    .useFastMode()
                    .useFont(regular, LETTERS, 400, FontStyle.NORMAL, true)
                    .useFont(italic, LETTERS, 400, FontStyle.ITALIC, true)
                    .useFont(bold, LETTERS, 700, FontStyle.NORMAL, true)
                    .useCacheStore(CacheStore.PDF_FONT_METRICS, metrics)
                    .useUriResolver((base, address) -> null)
                    .useExternalResourceAccessControl(
                            (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useExternalResourceAccessControl(
                            (address, kind) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                    .withHtmlContent(html, null)
                    .withProducer("Kieu Mau")
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static FSSupplier<InputStream> letters(String face) {
        byte[] file = read("fonts/Tinos_" + face + ".ttf");
        return () -> new ByteArrayInputStream(file);
    }

    private static byte[] read(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
