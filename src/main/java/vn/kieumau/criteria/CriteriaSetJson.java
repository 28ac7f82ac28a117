package vn.kieumau.criteria;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;

/** Writes a criteria set as the JSON that {@link CriteriaSetReader} reads. */
final class CriteriaSetJson {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private CriteriaSetJson() {}

    static String write(CriteriaSetFile file) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree(file));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode tree(CriteriaSetFile file) {
        ObjectNode tree = JSON.createObjectNode();
        tree.put("modelCode", file.modelCode());
        tree.put("modelName", file.modelName());
        tree.put("code", file.code());
        tree.put("version", file.version());
        tree.put("title", file.title());
        tree.put("legalBasis", file.legalBasis());
        day(tree, "issuedOn", file.issuedOn());
        day(tree, "effectiveFrom", file.effectiveFrom());
        day(tree, "effectiveTo", file.effectiveTo());
        tree.put("declaredCount", file.declaredCount());
        text(tree, "note", file.note());
        text(tree, "predecessor", file.predecessor());
        tree.put("notApplicableLeavesDenominator", file.denominator().notApplicableLeaves());
        tree.put("waivedLeavesDenominator", file.denominator().waivedLeaves());
        text(tree, "supplementOf", file.supplementOf());
        text(tree, "province", file.province());
        ArrayNode groups = tree.putArray("groups");
        file.groups()
                .forEach(group -> groups.addObject().put("key", group.key()).put("title", group.title()));
        ArrayNode criteria = tree.putArray("criteria");
        file.criteria().forEach(criterion -> criteria.add(criterion(criterion)));
        return tree;
    }

    private static ObjectNode criterion(CriterionFile criterion) {
        ObjectNode node = JSON.valueToTree(criterion);
        node.set("measure", JSON.valueToTree(criterion.measure()));
        return node;
    }

    /** The parts of a measure by name, {@code type} among them. */
    static ObjectNode measure(Measure measure) {
        return JSON.valueToTree(measure);
    }

    private static void day(ObjectNode tree, String field, LocalDate day) {
        text(tree, field, day == null ? null : day.toString());
    }

    private static void text(ObjectNode tree, String field, String text) {
        if (text != null) {
            tree.put(field, text);
        }
    }
}
