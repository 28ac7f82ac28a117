package vn.kieumau.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kieumau.support.BrowserTest;
import vn.kieumau.support.Chromium;

/**
 * The pictures of the guides are drawn from the models, never by hand. Each names the hash of its model; after a change
 * of a model, {@code ./mvnw test -Dtest=ProcessPicturesTest -Dpictures=update} draws it again.
 */
@BrowserTest
class ProcessPicturesTest {

    private static final Path MODELS = Path.of("processes");
    private static final Path PICTURES = Path.of("src", "docs", "images");
    private static final Path VIEWER =
            Path.of("src", "main", "frontend", "node_modules", "bpmn-js", "dist", "bpmn-viewer.production.min.js");
    private static final boolean UPDATE = "update".equals(System.getProperty("pictures"));

    private static final Pattern ARROW_HEAD = Pattern.compile("\\bmarker-[0-9a-z]{20,}");

    private static final String DRAW = """
            const [xml, done] = arguments;
            const viewer = new BpmnJS({container: document.body});
            viewer.importXML(xml).then(() => viewer.saveSVG()).then(({svg}) => done(svg), error => done('' + error));
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {"recognition", "sign-commitments", "evaluate-dossier", "resolve-difficulty", "revoke-recognition"
            })
    void thePictureIsDrawnFromTheModelOfToday(String process) throws IOException {
        String model = Files.readString(MODELS.resolve(process + ".bpmn"));
        Path picture = PICTURES.resolve(process + ".svg");
        if (UPDATE) {
            Files.createDirectories(PICTURES);
            Files.writeString(picture, marked(numbered(draw(model)), model));
        }

        assertThat(picture).exists();
        assertThat(Files.readString(picture))
                .as("%s belongs to another version of the model; draw it again with -Dpictures=update", picture)
                .contains(mark(model));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"recognition", "sign-commitments", "evaluate-dossier", "resolve-difficulty", "revoke-recognition"
            })
    void theModelCanBeDrawn(String process) throws IOException {
        String drawn = draw(Files.readString(MODELS.resolve(process + ".bpmn")));

        assertThat(drawn).contains("<svg").contains("data-element-id").doesNotContain("NaN");
    }

    private static String draw(String model) throws IOException {
        try (Chromium browser = Chromium.start()) {
            browser.driver().get("data:text/html,<!DOCTYPE html><meta charset=utf-8><body>");
            browser.driver().executeScript(Files.readString(VIEWER) + ";window.BpmnJS = BpmnJS;");
            return (String) browser.driver().executeAsyncScript(DRAW, model);
        }
    }

    private static String marked(String svg, String model) {
        int root = svg.indexOf("<svg");
        return svg.substring(0, root)
                + mark(model)
                + "\n"
                // lines and texts are black, so that a reader with a dark screen would not see them
                + svg.substring(root).replaceFirst("<svg ", "<svg style=\"background: white\" ")
                + "\n";
    }

    /** The viewer names its arrow heads at random; numbered, the same model gives the same picture. */
    private static String numbered(String svg) {
        Map<String, String> names = new HashMap<>();
        return ARROW_HEAD
                .matcher(svg)
                .replaceAll(head -> names.computeIfAbsent(head.group(), name -> "arrow-" + (names.size() + 1)));
    }

    private static String mark(String model) {
        return "<!-- Drawn from a model with SHA-256 " + hash(model) + " -->";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
