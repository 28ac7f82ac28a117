package vn.kieumau.engine.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a Camunda Form and refuses what its allow-list does not know: a form is shown in the officer's browser, so that
 * a script, a frame or an image from elsewhere would run or call there.
 */
final class FormGuard {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int DEEPEST = 10;
    private static final Set<String> ROOT = Set.of(
            "id",
            "type",
            "components",
            "schemaVersion",
            "versionTag",
            "executionPlatform",
            "executionPlatformVersion",
            "exporter");
    private static final Set<String> TYPES = Set.of(
            "text",
            "textfield",
            "textarea",
            "number",
            "datetime",
            "select",
            "radio",
            "checkbox",
            "checklist",
            "taglist",
            "group",
            "dynamiclist",
            "table",
            "separator",
            "spacer",
            "button");
    private static final Set<String> PROPERTIES = Set.of(
            "id",
            "key",
            "type",
            "label",
            "description",
            "placeholder",
            "text",
            "layout",
            "values",
            "valuesKey",
            "defaultValue",
            "validate",
            "conditional",
            "readonly",
            "disabled",
            "appearance",
            "properties",
            "subtype",
            "dateLabel",
            "timeLabel",
            "timeInterval",
            "use24h",
            "disallowPassedDates",
            "timeSerializingFormat",
            "decimalDigits",
            "increment",
            "serializeToString",
            "searchable",
            "showOutline",
            "path",
            "isRepeating",
            "allowAddRemove",
            "defaultRepetitions",
            "disableCollapse",
            "nonCollapsedItems",
            "verticalAlignment",
            "height",
            "action",
            "dataSource",
            "columns",
            "rowCount",
            "components");
    /** What may stand in a component's objects and lists: all are plain values. */
    private static final Set<String> PARTS = Set.of(
            "row",
            "columns",
            "value",
            "label",
            "key",
            "hide",
            "required",
            "minLength",
            "maxLength",
            "min",
            "max",
            "pattern",
            "validationType",
            "prefixAdorner",
            "suffixAdorner");

    private static final String OPERAND = "([\\p{L}_][\\p{L}\\p{N}_.]*|\"[^\"{}]*\"|-?\\d+(\\.\\d+)?|true|false|null)";
    private static final String COMPARISON = OPERAND + "\\s*(=|!=|<=|>=|<|>)\\s*" + OPERAND;
    private static final Pattern CONDITION = Pattern.compile(
            "=\\s*(" + COMPARISON + "|" + OPERAND + ")(\\s+(and|or)\\s+(" + COMPARISON + "|" + OPERAND + "))*\\s*");
    private static final Pattern SOURCE = Pattern.compile("=\\s*[\\p{L}_][\\p{L}\\p{N}_.]*\\s*");
    /** Markup, images, entities, templates; and links, unless to a page of ours. */
    private static final Pattern ACTIVE =
            Pattern.compile("<[\\p{L}/!?]|!\\[|&#|&\\w+;|\\{\\{|]\\s*\\((?!/[^/\\\\])|]\\s*:|\\w://|\\bwww\\.");

    private static final Pattern SCHEME = Pattern.compile("(javascript|vbscript|data|file|blob):");

    private final Problems problems;

    FormGuard(Problems problems) {
        this.problems = problems;
    }

    void check(byte[] bytes) {
        JsonNode form;
        try {
            form = JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            problems.add("engine.guard_form_unreadable", line);
            return;
        } catch (IOException e) {
            problems.add("engine.guard_form_unreadable", 1);
            return;
        }
        if (!form.path("id").isTextual() || !form.path("components").isArray()) {
            problems.add("engine.guard_form_unreadable", 1);
            return;
        }
        form.fieldNames().forEachRemaining(name -> {
            if (!ROOT.contains(name)) {
                problems.add("engine.guard_form_property", form.path("id").asText(), Problems.quoted(name));
            } else if (!"components".equals(name)) {
                plain(form.path("id").asText(), name, form.get(name));
            }
        });
        form.get("components").forEach(one -> component(one, 1));
    }

    private void component(JsonNode component, int depth) {
        String id = component.path("id").asText(component.path("key").asText("?"));
        String type = component.path("type").asText();
        if (depth > DEEPEST || !TYPES.contains(type)) {
            problems.add("engine.guard_form_type", Problems.quoted(id), Problems.quoted(type));
            return;
        }
        component.fieldNames().forEachRemaining(name -> {
            if (!PROPERTIES.contains(name)) {
                problems.add("engine.guard_form_property", Problems.quoted(id), Problems.quoted(name));
            } else if ("components".equals(name)) {
                component.get(name).forEach(one -> component(one, depth + 1));
            } else {
                property(id, name, component.get(name));
            }
        });
    }

    private void property(String id, String name, JsonNode value) {
        if ("dataSource".equals(name)) {
            mustMatch(SOURCE, id, value);
        } else if ("properties".equals(name)) {
            value.forEach(one -> plain(id, name, one));
        } else if (value.isObject()) {
            parts(id, value);
        } else if (value.isArray()) {
            value.forEach(one -> {
                if (one.isObject()) {
                    parts(id, one);
                } else {
                    plain(id, name, one);
                }
            });
        } else {
            plain(id, name, value);
        }
    }

    private void parts(String id, JsonNode object) {
        object.fieldNames().forEachRemaining(name -> {
            if (!PARTS.contains(name)) {
                problems.add("engine.guard_form_property", Problems.quoted(id), Problems.quoted(name));
            } else if ("hide".equals(name)) {
                mustMatch(CONDITION, id, object.get(name));
            } else {
                plain(id, name, object.get(name));
            }
        });
    }

    private void mustMatch(Pattern allowed, String id, JsonNode value) {
        if (!value.isTextual() || !allowed.matcher(value.asText()).matches()) {
            problems.add("engine.guard_form_text", Problems.quoted(id), Problems.quoted(value.asText()));
        }
    }

    /** A number, a truth value, or a text that is nothing but text. */
    private void plain(String id, String name, JsonNode value) {
        if (value.isContainerNode()) {
            problems.add("engine.guard_form_property", Problems.quoted(id), Problems.quoted(name));
            return;
        }
        String text = value.asText();
        String bare = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s\\\\]", "").toLowerCase(Locale.ROOT);
        boolean pattern = "pattern".equals(name);
        if (!pattern && (ACTIVE.matcher(text).find() || text.stripLeading().startsWith("="))
                || SCHEME.matcher(bare).find()) {
            problems.add("engine.guard_form_text", Problems.quoted(id), Problems.quoted(text));
        }
    }
}
