package vn.kieumau.evidence.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The types that {@code [Content_Types].xml} gives to the parts of an office file, in small letters. */
final class PartTypes {

    private static final String DOCUMENT =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private final Set<String> types;

    private PartTypes(Set<String> types) {
        this.types = types;
    }

    /** An archive without such a list is no office file. */
    static PartTypes read(ZipFile archive) throws IOException {
        ZipEntry list = archive.getEntry("[Content_Types].xml");
        if (list == null || list.getSize() > WordText.MOST_XML) {
            throw Refusal.UNKNOWN_KIND.found();
        }
        Set<String> types = new TreeSet<>();
        try (InputStream content = archive.getInputStream(list)) {
            XMLStreamReader xml = WordText.reader(content);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    String type = xml.getAttributeValue(null, "ContentType");
                    types.add(type == null ? "" : type.strip().toLowerCase(Locale.ROOT));
                }
            }
        } catch (XMLStreamException unreadable) {
            throw Refusal.DAMAGED.found();
        }
        return new PartTypes(types);
    }

    boolean holdMacros() {
        return types.stream()
                .anyMatch(type -> type.contains("macro") || type.contains("vbaproject") || type.contains("activex"));
    }

    FileKind kind() {
        boolean document = types.contains(DOCUMENT);
        boolean sheet = types.contains(SHEET);
        if (document == sheet) {
            throw Refusal.UNKNOWN_KIND.found();
        }
        return document ? FileKind.DOCX : FileKind.XLSX;
    }
}
