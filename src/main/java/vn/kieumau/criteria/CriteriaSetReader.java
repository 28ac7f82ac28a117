package vn.kieumau.criteria;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kieumau.criteria.CriteriaSetChecks.Placed;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnameseText;

/** Turns the JSON of a criteria set into a checked {@link CriteriaSetFile}, or names everything that is wrong. */
class CriteriaSetReader {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String REPLACEMENT_CHARACTER = "\uFFFD";

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** The file before its criteria are read one by one, so that each can be wrong in its own way. */
    private record Draft(
            String modelCode,
            String modelName,
            String code,
            Integer version,
            String title,
            String legalBasis,
            LocalDate issuedOn,
            LocalDate effectiveFrom,
            LocalDate effectiveTo,
            Integer declaredCount,
            String note,
            String predecessor,
            Boolean notApplicableLeavesDenominator,
            Boolean waivedLeavesDenominator,
            String supplementOf,
            String province,
            List<CriteriaSetFile.Group> groups,
            List<JsonNode> criteria) {}

    /** @throws CriteriaSetRefused with one sentence per problem */
    CriteriaSetFile read(InputStream input) {
        return read(tree(text(input)), List.of());
    }

    /**
     * Checks a set whose JSON, or what would be its JSON, is read already.
     *
     * @param known problems that reading it has found
     * @throws CriteriaSetRefused with one sentence per problem, the known ones first
     */
    CriteriaSetFile read(JsonNode tree, List<RuleViolation> known) {
        Draft draft = draft(tree);
        CriteriaSetChecks checks = new CriteriaSetChecks(known);
        header(draft, checks);
        List<JsonNode> listed = draft.criteria() == null ? List.of() : draft.criteria();
        List<CriteriaSetFile.Group> groups = draft.groups() == null ? List.of() : draft.groups();
        List<Placed> criteria = criteria(listed, checks);
        checks.dates(draft.version(), draft.effectiveFrom(), draft.effectiveTo());
        if (draft.criteria() != null) {
            checks.count(draft.declaredCount(), listed.size());
        }
        String supplementOf = blankAsNull(draft.supplementOf());
        checks.supplement(supplementOf, blankAsNull(draft.province()));
        if (draft.groups() != null) {
            checks.groups(groups, criteria);
            checks.criteria(groups, criteria, supplementOf != null);
        }
        checks.refuseIfAny();
        return file(draft, criteria.stream().map(Placed::criterion).toList(), fingerprint(tree));
    }

    private static void header(Draft draft, CriteriaSetChecks checks) {
        checks.header("modelCode", draft.modelCode(), 20);
        checks.header("modelName", draft.modelName(), 300);
        checks.header("code", draft.code(), 40);
        checks.header("version", draft.version());
        checks.header("title", draft.title(), 500);
        checks.header("legalBasis", draft.legalBasis(), 500);
        checks.header("effectiveFrom", draft.effectiveFrom());
        checks.header("declaredCount", draft.declaredCount());
        checks.header("groups", draft.groups());
        checks.header("criteria", draft.criteria());
        checks.optional("note", draft.note(), 2000);
        checks.optional("predecessor", draft.predecessor(), 40);
        checks.optional("supplementOf", draft.supplementOf(), 40);
        checks.optional("province", draft.province(), 20);
    }

    private static String blankAsNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static String text(InputStream input) {
        try {
            String text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
            if (text.contains(REPLACEMENT_CHARACTER)) {
                throw refused(new RuleViolation("criteria.import.not_utf8"));
            }
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode tree(String text) {
        try {
            return cleaned(json.readTree(text));
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
            throw refused(new RuleViolation("criteria.import.not_json", at.getLineNr(), at.getColumnNr()));
        }
    }

    /** The same tree with its texts composed and without control characters, which the database refuses. */
    private static JsonNode cleaned(JsonNode node) {
        if (node.isTextual()) {
            return TextNode.valueOf(VietnameseText.clean(node.textValue().replaceAll("\\p{Cc}", " ")));
        }
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(cleaned(field.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, cleaned(array.get(i)));
            }
        }
        return node;
    }

    private Draft draft(JsonNode tree) {
        if (!tree.isObject()) {
            throw refused(new RuleViolation("criteria.import.not_json", 1, 1));
        }
        try {
            return json.treeToValue(tree, Draft.class);
        } catch (UnrecognizedPropertyException e) {
            throw refused(
                    new RuleViolation("criteria.import.unknown_field", e.getPropertyName()).at(e.getPropertyName()));
        } catch (JsonProcessingException e) {
            throw refused(new RuleViolation("criteria.import.bad_field", fieldOf(e)).at(fieldOf(e)));
        }
    }

    private List<Placed> criteria(List<JsonNode> nodes, CriteriaSetChecks checks) {
        List<Placed> criteria = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            String name = nodes.get(i).path("key").asText("#" + (i + 1));
            try {
                CriterionFile criterion = json.treeToValue(nodes.get(i), CriterionFile.class);
                if (criterion == null) {
                    checks.add(new RuleViolation("criteria.import.criterion_bad_field", name, "criteria")
                            .at(CriteriaSetChecks.place(i, "key")));
                } else if (checks.complete(i, name, criterion)) {
                    criteria.add(new Placed(i, criterion));
                }
            } catch (JsonProcessingException e) {
                checks.add(problemOf(name, e).at(CriteriaSetChecks.place(i, fieldOf(e))));
            }
        }
        return criteria;
    }

    private static RuleViolation problemOf(String criterion, JsonProcessingException e) {
        if (e.getCause() instanceof RuleViolation rule) {
            return new RuleViolation("criteria.import.bad_measure", criterion, rule.getMessage());
        }
        if (e instanceof InvalidTypeIdException measure) {
            return new RuleViolation(
                    "criteria.import.unknown_measure", criterion, String.valueOf(measure.getTypeId()), knownMeasures());
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return new RuleViolation("criteria.import.criterion_unknown_field", criterion, unknown.getPropertyName());
        }
        return new RuleViolation("criteria.import.criterion_bad_field", criterion, fieldOf(e));
    }

    private static String knownMeasures() {
        return Stream.of(Measure.class.getAnnotation(JsonSubTypes.class).value())
                .map(JsonSubTypes.Type::name)
                .collect(Collectors.joining(", "));
    }

    private static String fieldOf(JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
            return "?";
        }
        String name = null;
        for (JsonMappingException.Reference reference : mapping.getPath()) {
            name = reference.getFieldName() == null ? name : reference.getFieldName();
        }
        return String.valueOf(name);
    }

    private static CriteriaSetFile file(Draft draft, List<CriterionFile> criteria, String fingerprint) {
        return new CriteriaSetFile(
                draft.modelCode(),
                draft.modelName(),
                draft.code(),
                draft.version(),
                draft.title(),
                draft.legalBasis(),
                draft.issuedOn(),
                draft.effectiveFrom(),
                draft.effectiveTo(),
                draft.declaredCount(),
                blankAsNull(draft.note()),
                blankAsNull(draft.predecessor()),
                denominator(draft),
                blankAsNull(draft.supplementOf()),
                blankAsNull(draft.province()),
                draft.groups(),
                criteria,
                fingerprint);
    }

    private static Denominator denominator(Draft draft) {
        Boolean notApplicable = draft.notApplicableLeavesDenominator();
        Boolean waived = draft.waivedLeavesDenominator();
        return new Denominator(
                notApplicable == null ? Denominator.USUAL.notApplicableLeaves() : notApplicable,
                waived == null ? Denominator.USUAL.waivedLeaves() : waived);
    }

    private String fingerprint(JsonNode tree) {
        try {
            byte[] canonical = json.writeValueAsBytes(json.treeToValue(tree, Object.class));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CriteriaSetRefused refused(RuleViolation problem) {
        return new CriteriaSetRefused(List.of(problem));
    }
}
