package vn.kieumau.criteria;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A valid criteria set of two criteria; a test breaks the one thing it is about. */
class CriteriaJson {

    private final ObjectNode root;

    private CriteriaJson(ObjectNode root) {
        this.root = root;
    }

    static CriteriaJson aSet() {
        try {
            return new CriteriaJson((ObjectNode) new ObjectMapper().readTree("""
                    {
                      "modelCode": "T",
                      "modelName": "đơn vị thử nghiệm",
                      "code": "T-2023",
                      "version": 1,
                      "title": "Bộ tiêu chí thử nghiệm",
                      "legalBasis": "Không có",
                      "effectiveFrom": "2023-01-01",
                      "effectiveTo": "2023-12-31",
                      "declaredCount": 2,
                      "groups": [ { "key": "one", "title": "Nhóm một" } ],
                      "criteria": [
                        { "key": "T-01", "label": "1", "group": "one", "title": "Một", "description": "Nội dung một.",
                          "measure": { "type": "yes-no" }, "evidenceTypes": ["report"], "evidenceRequired": true,
                          "office": "movement", "illustrative": false },
                        { "key": "T-02", "label": "2a", "group": "one", "title": "Hai", "description": "Nội dung hai.",
                          "measure": { "type": "ratio-at-least", "percent": 70, "unit": "hộ" },
                          "evidenceTypes": ["list", "photo"], "evidenceRequired": false,
                          "office": "admin-order", "illustrative": false }
                      ]
                    }
                    """));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CriteriaJson with(String field, String value) {
        root.put(field, value);
        return this;
    }

    CriteriaJson with(String field, int value) {
        root.put(field, value);
        return this;
    }

    CriteriaJson without(String field) {
        root.remove(field);
        return this;
    }

    CriteriaJson withGroup(String key, String title) {
        ((ArrayNode) root.get("groups")).addObject().put("key", key).put("title", title);
        return this;
    }

    ObjectNode group(int index) {
        return (ObjectNode) root.get("groups").get(index);
    }

    ObjectNode criterion(int index) {
        return (ObjectNode) root.get("criteria").get(index);
    }

    ArrayNode criteria() {
        return (ArrayNode) root.get("criteria");
    }

    String text() {
        return root.toPrettyString();
    }

    InputStream stream() {
        return stream(text());
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
