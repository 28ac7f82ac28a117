package vn.kieumau.engine.guard;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Decision tables, forms and whole files that try the same. */
final class FileVectors {

    private static final String OUT = "<outputEntry id='bad'><text>\"x\"</text></outputEntry>";
    private static final String MODEL =
            "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                    + " %s targetNamespace='urn:test'><process id='vector' isExecutable='true'>%s</process></definitions>";

    private FileVectors() {}

    static Stream<Vector> all(int canary) {
        return Stream.of(tables(), forms().toList(), documents(canary), names().toList())
                .flatMap(List::stream);
    }

    private static List<Vector> tables() {
        String juel = Probe.EXPRESSION.replace("'", "&apos;");
        return List.of(
                Vector.table("table: all in JUEL", "expressionLanguage='juel'", "<text>x</text>", OUT)
                        .at("model"),
                Vector.table("table: JUEL without a language", "", "<text>" + juel + "</text>", OUT),
                output("table: output in JUEL", "expressionLanguage='juel'", juel),
                output("table: output in JavaScript", "expressionLanguage='javascript'", "1"),
                output("table: output in Groovy", "expressionLanguage='Groovy'", "1"),
                output("table: JUEL in FEEL", "", juel),
                output("table: function of Java", "", "{f: function(x) external {java: {class: \"x\"}}}"),
                output("table: function of one’s own", "", "(function(x) x)(1)"),
                Vector.named(
                        "table: literal in JUEL",
                        "vector.dmn",
                        "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='model' name='x' namespace='x'>"
                                + "<decision id='vector' name='x'><literalExpression id='bad' expressionLanguage='juel'>"
                                + "<text>" + juel + "</text></literalExpression></decision></definitions>",
                        "bad"),
                Vector.named(
                        "table: function for others",
                        "vector.dmn",
                        "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='model' name='x' namespace='x'>"
                                + "<businessKnowledgeModel id='bad' name='x'/></definitions>",
                        "bad"));
    }

    private static Vector output(String name, String attributes, String text) {
        return Vector.table(
                name,
                "",
                "<text>x</text>",
                "<outputEntry id='bad' " + attributes + "><text>" + text + "</text></outputEntry>");
    }

    private static Stream<Vector> forms() {
        Stream<Vector> texts = Stream.of(
                        "<script>alert(1)</script>",
                        "<img src=x onerror=alert(1)>",
                        "<a href='x'>x</a>",
                        "<!-- x -->",
                        "[x](javascript:alert(1))",
                        "[x](java\\tscript:alert(1))",
                        "[x](JaVaScRiPt:alert(1))",
                        "[x](&#106;avascript:alert(1))",
                        "[x](data:text/html;base64,x)",
                        "[x](vbscript:x)",
                        "[x](https://example.org)",
                        "https://example.org",
                        "www.example.org",
                        "[x](//example.org)",
                        "[x](/\\\\example.org)",
                        "![x](https://example.org/x.png)",
                        "![x](/x.png)",
                        "[x]: javascript:alert(1)",
                        "{{ secret }}",
                        "{{#loop x}}{{/loop}}",
                        "=secret",
                        "&lt;script&gt;",
                        "java\\u200bscript:alert(1)")
                .flatMap(text -> Stream.of(
                        Vector.form(
                                "form text: " + text, "{\"type\":\"text\",\"id\":\"bad\",\"text\":\"" + text + "\"}"),
                        Vector.form(
                                "form label: " + text,
                                "{\"type\":\"textfield\",\"key\":\"x\",\"id\":\"bad\",\"label\":\"" + text + "\"}")));
        Stream<Vector> types = Stream.of(
                        "html", "iframe", "image", "script", "expression", "filepicker", "documentPreview", "Text", "")
                .map(type -> Vector.form("form type: " + type, "{\"type\":\"" + type + "\",\"id\":\"bad\"}"));
        Stream<Vector> others = Stream.of(
                Vector.form(
                        "form: frame in a group",
                        "{\"type\":\"group\",\"id\":\"g\",\"components\":["
                                + "{\"type\":\"iframe\",\"id\":\"bad\",\"url\":\"https://example.org\"}]}"),
                Vector.form("form: address", "{\"type\":\"text\",\"id\":\"bad\",\"url\":\"x\"}"),
                Vector.form("form: source", "{\"type\":\"text\",\"id\":\"bad\",\"source\":\"x\"}"),
                Vector.form("form: handler", "{\"type\":\"button\",\"id\":\"bad\",\"onclick\":\"x\"}"),
                Vector.form(
                        "form: condition that calls",
                        "{\"type\":\"text\",\"id\":\"bad\"," + "\"conditional\":{\"hide\":\"=f(x)\"}}"),
                Vector.form(
                        "form: condition with a context",
                        "{\"type\":\"text\",\"id\":\"bad\"," + "\"conditional\":{\"hide\":\"={a: 1}.a = 1\"}}"),
                Vector.form(
                        "form: choices by expression",
                        "{\"type\":\"select\",\"id\":\"bad\",\"key\":\"x\"," + "\"valuesExpression\":\"=f(x)\"}"),
                Vector.form(
                        "form: script as a choice",
                        "{\"type\":\"radio\",\"id\":\"bad\",\"key\":\"x\","
                                + "\"values\":[{\"label\":\"<b>x\",\"value\":\"x\"}]}"),
                Vector.form(
                        "form: script as a property",
                        "{\"type\":\"text\",\"id\":\"bad\"," + "\"properties\":{\"x\":\"javascript:x\"}}"),
                Vector.form(
                        "form: table from an expression",
                        "{\"type\":\"table\",\"id\":\"bad\"," + "\"dataSource\":\"=f(x)\"}"),
                Vector.form("form: type said twice", "{\"type\":\"text\",\"type\":\"html\",\"id\":\"bad\"}")
                        .at("vector.form"),
                Vector.named("form: no form", "vector.form", "[]", "vector.form"));
        return Stream.of(texts, types, others).flatMap(all -> all);
    }

    private static List<Vector> documents(int canary) {
        String elsewhere = "http://127.0.0.1:" + canary + "/x";
        String laughs = "<!DOCTYPE lolz [<!ENTITY a0 'lol'>"
                + IntStream.range(1, 30)
                        .mapToObj(each -> "<!ENTITY a" + each + " '" + ("&a" + (each - 1) + ";").repeat(10) + "'>")
                        .reduce("", String::concat)
                + "]>";
        return List.of(
                whole(
                        "an entity from a file",
                        "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
                                + MODEL.formatted("", "<documentation>&a;</documentation>")),
                whole(
                        "an entity from elsewhere",
                        "<!DOCTYPE x [<!ENTITY % a SYSTEM '" + elsewhere + "'> %a;]>" + MODEL.formatted("", "")),
                whole(
                        "a document type from elsewhere",
                        "<!DOCTYPE x SYSTEM '" + elsewhere + "'>" + MODEL.formatted("", "")),
                whole("billion laughs", laughs + MODEL.formatted("", "<documentation>&a29;</documentation>")),
                whole("a schema from elsewhere", MODEL.formatted("xsi:schemaLocation='urn:x " + elsewhere + "'", ""))
                        .at("definitions"),
                whole(
                                "a schema without a name from elsewhere",
                                MODEL.formatted("xsi:noNamespaceSchemaLocation='" + elsewhere + "'", ""))
                        .at("definitions"),
                whole("a style sheet", "<?xml-stylesheet href='" + elsewhere + "'?>" + MODEL.formatted("", "")),
                whole("100,000 nodes", MODEL.formatted("", "<manualTask/>".repeat(100_000))),
                whole("a million nodes", MODEL.formatted("", "<manualTask/>".repeat(1_000_000))),
                whole(
                        "a thousand levels",
                        MODEL.formatted("", "<subProcess>".repeat(1000) + "</subProcess>".repeat(1000))),
                whole(
                        "more than 20 MB",
                        MODEL.formatted("", "<documentation>" + "x".repeat(21 << 20) + "</documentation>")),
                whole("no model", "<html xmlns='http://www.w3.org/1999/xhtml'/>"),
                whole("broken", "<definitions>"),
                whole("empty", ""),
                new Vector(
                        "another encoding",
                        "vector.bpmn",
                        ("<?xml version='1.0' encoding='UTF-16'?>" + MODEL.formatted("", ""))
                                .getBytes(StandardCharsets.UTF_16),
                        "vector.bpmn"),
                whole(
                        "another encoding by its name",
                        "<?xml version='1.0' encoding='IBM037'?>" + MODEL.formatted("", "")));
    }

    private static Vector whole(String name, String content) {
        return Vector.named(name, "vector.bpmn", content, "vector.bpmn");
    }

    private static Stream<Vector> names() {
        return Arrays.stream(new String[] {
                    "x.html",
                    "x.js",
                    "x.groovy",
                    "x.cmmn",
                    "x.cmmn11.xml",
                    "x.bpmn20.xml",
                    "x.xml",
                    "x.svg",
                    "x.bar",
                    "x.zip",
                    "x.juel",
                    "x",
                    "x.BPMN",
                    "../x.bpmn",
                    "a/../../x.bpmn",
                    "/etc/x.bpmn",
                    "C:\\x.bpmn",
                    "..\\x.bpmn",
                    "a//x.bpmn",
                    ".x.bpmn",
                    "x\u0000.bpmn",
                    "x%2f.bpmn",
                    "x\n.bpmn"
                })
                .map(file -> Vector.named("file " + file, file, MODEL.formatted("", ""), ""));
    }
}
