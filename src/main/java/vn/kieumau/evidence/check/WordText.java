package vn.kieumau.evidence.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The first lines of a DOCX, as far as they are its heading. */
final class WordText {

    /** Bytes of the longest list of parts. */
    static final long MOST_XML = 2L * 1024 * 1024;

    private static final int HEADING_LINES = 25;
    private static final int HEADING_LETTERS = 4_000;

    private WordText() {}

    static String heading(ZipFile archive, ZipEntry part) throws IOException {
        StringBuilder text = new StringBuilder();
        int lines = 0;
        try (InputStream content = archive.getInputStream(part)) {
            XMLStreamReader xml = reader(content);
            while (xml.hasNext() && lines < HEADING_LINES && text.length() < HEADING_LETTERS) {
                int event = xml.next();
                if (event == XMLStreamConstants.CHARACTERS) {
                    text.append(xml.getText());
                } else if (event == XMLStreamConstants.END_ELEMENT && "p".equals(xml.getLocalName())) {
                    text.append('\n');
                    lines++;
                }
            }
            return text.toString();
        } catch (XMLStreamException unreadable) {
            throw Refusal.DAMAGED.found();
        }
    }

    /** Reads no entities and fetches nothing. */
    static XMLStreamReader reader(InputStream content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(content);
    }
}
