package vn.kieumau.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.account.OfficerService;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.criteria.CriteriaSetView;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.dossier.SubmissionView;
import vn.kieumau.kernel.NotFound;

/** Reads submitted versions from what was frozen, whatever has happened to the dossier since. */
@Service
public class VersionService {

    private final DossierService dossiers;
    private final CriteriaService criteria;
    private final OfficerService officers;
    private final ObjectMapper json;

    VersionService(DossierService dossiers, CriteriaService criteria, OfficerService officers, ObjectMapper json) {
        this.dossiers = dossiers;
        this.criteria = criteria;
        this.officers = officers;
        this.json = json;
    }

    /**
     * One version.
     *
     * @throws NotFound for a number that was never submitted
     */
    @Transactional(readOnly = true)
    public VersionView require(DossierView dossier, int number) {
        SubmissionView submission = dossiers.submissions(dossier.id()).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("versions.unknown"));
        JsonNode content = read(submission.content());
        JsonNode assessment = content.path("assessment");
        return new VersionView(
                submission.number(),
                officers.displayNames(Set.of(submission.submittedBy()))
                        .getOrDefault(submission.submittedBy(), submission.submittedBy()),
                submission.submittedAt(),
                content.path("criteria").path("title").asText(""),
                content.path("criteria").path("illustrative").asBoolean(false),
                assessment.path("score").path("met").asInt(),
                assessment.path("score").path("applicable").asInt(),
                criteria(dossier, content, assessment.path("verdicts")),
                documents(content.path("papers").path("documents")),
                proofs(content.path("papers").path("evidence")));
    }

    /** Two versions beside each other. */
    @Transactional(readOnly = true)
    public VersionComparison compare(DossierView dossier, int older, int newer) {
        return VersionComparison.of(require(dossier, older), require(dossier, newer));
    }

    /** A version from before the criteria were frozen along is read with the pinned set, which never changes. */
    private List<VersionView.Criterion> criteria(DossierView dossier, JsonNode content, JsonNode verdicts) {
        List<VersionView.Criterion> found = new ArrayList<>();
        JsonNode frozen = content.path("criteria").path("items");
        if (frozen.isArray()) {
            frozen.forEach(one -> found.add(criterion(
                    one.path("key").asText(),
                    one.path("label").asText(),
                    one.path("title").asText(),
                    verdicts)));
        } else {
            CriteriaSetView set = criteria.require(dossier.criteriaSetId());
            set.criteria().forEach(one -> found.add(criterion(one.key(), one.label(), one.title(), verdicts)));
        }
        return found;
    }

    private static VersionView.Criterion criterion(String key, String label, String title, JsonNode verdicts) {
        JsonNode verdict = verdicts.path(key);
        Map<String, String> measured = new TreeMap<>();
        verdict.path("measured")
                .fields()
                .forEachRemaining(
                        field -> measured.put(field.getKey(), field.getValue().asText()));
        return new VersionView.Criterion(
                key,
                label,
                title,
                verdict.path("result").asText("").toLowerCase(Locale.ROOT),
                measured,
                verdict.path("finding").asText(""),
                verdict.path("note").asText(""));
    }

    private static List<VersionView.Document> documents(JsonNode all) {
        List<VersionView.Document> found = new ArrayList<>();
        all.forEach(one -> found.add(new VersionView.Document(
                text(one, "type"),
                text(one, "number"),
                text(one, "issuedOn"),
                text(one, "signer"),
                text(one, "subject"),
                text(one.path("file"), "id"),
                text(one.path("file"), "name"),
                text(one.path("file"), "sha256"))));
        return found;
    }

    private static List<VersionView.Proof> proofs(JsonNode all) {
        List<VersionView.Proof> found = new ArrayList<>();
        all.forEach(one -> {
            List<String> keys = new ArrayList<>();
            one.path("criteria").forEach(key -> keys.add(key.asText()));
            JsonNode file = one.path("file");
            found.add(new VersionView.Proof(
                    one.path("id").asLong(),
                    text(file, "id"),
                    text(file, "name"),
                    file.path("size").asLong(),
                    text(file, "sha256"),
                    text(one, "explanation"),
                    keys));
        });
        return found;
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isNull() || value.isMissingNode() ? "" : value.asText();
    }

    private JsonNode read(String content) {
        try {
            return json.readTree(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
