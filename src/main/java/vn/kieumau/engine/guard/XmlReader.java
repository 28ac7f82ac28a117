package vn.kieumau.engine.guard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import vn.kieumau.kernel.RuleViolation;

/**
 * Reads a model as the engine's own parser will, but before it, and without following anything that leads out of the
 * file: no document type, no entity, no schema.
 */
final class XmlReader {

    /** Opening and closing tags together, counted before anything is built. */
    private static final int MOST_TAGS = 100_000;

    private static final int DEEPEST = 100;
    private static final Pattern INSTRUCTION = Pattern.compile("<\\?(?!xml\\s)");
    private static final Pattern ENCODING = Pattern.compile("^\\uFEFF?<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']*)");

    private XmlReader() {}

    static Element read(String name, byte[] bytes) {
        String text = text(name, bytes);
        if (text.chars().filter(one -> one == '<').limit(MOST_TAGS + 1L).count() > MOST_TAGS) {
            throw new RuleViolation("engine.guard_large", name, MOST_TAGS);
        }
        if (text.contains("<!DOCTYPE")
                || text.contains("<!ENTITY")
                || INSTRUCTION.matcher(text).find()) {
            throw new RuleViolation("engine.guard_doctype", name);
        }
        return parse(name, bytes);
    }

    private static String text(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            Matcher encoding = ENCODING.matcher(text);
            if (text.indexOf('\0') < 0 && (!encoding.find() || "utf-8".equalsIgnoreCase(encoding.group(1)))) {
                return text;
            }
        } catch (CharacterCodingException e) {
            // answered by the same sentence as another declared encoding
        }
        throw new RuleViolation("engine.guard_encoding", name);
    }

    private static Element parse(String name, byte[] bytes) {
        Tree tree = new Tree(name);
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.newSAXParser().parse(new InputSource(new ByteArrayInputStream(bytes)), tree);
        } catch (SAXException | IOException e) {
            throw new RuleViolation("engine.guard_unreadable", name, tree.line());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        return tree.root;
    }

    private static final class Tree extends DefaultHandler {

        private final String name;
        private final Deque<Element> open = new ArrayDeque<>();
        private Element root;
        private Locator locator;

        Tree(String name) {
            this.name = name;
        }

        int line() {
            return locator == null ? 1 : Math.max(1, locator.getLineNumber());
        }

        @Override
        public void setDocumentLocator(Locator place) {
            locator = place;
        }

        @Override
        public void startElement(String uri, String localName, String qualified, Attributes attributes) {
            Element element = new Element(uri, localName, qualified, attributes, locator);
            if (open.isEmpty()) {
                root = element;
            } else {
                open.peek().add(element);
            }
            open.push(element);
            if (open.size() > DEEPEST) {
                throw new RuleViolation("engine.guard_deep", name, DEEPEST);
            }
        }

        @Override
        public void characters(char[] all, int start, int length) {
            open.peek().appendText(String.valueOf(all, start, length));
        }

        @Override
        public void endElement(String uri, String localName, String qualified) {
            open.pop();
        }

        @Override
        public InputSource resolveEntity(String publicId, String systemId) {
            throw new RuleViolation("engine.guard_doctype", name);
        }
    }
}
