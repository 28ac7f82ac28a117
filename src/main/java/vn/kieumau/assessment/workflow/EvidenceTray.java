package vn.kieumau.assessment.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFields;
import vn.kieumau.evidence.DocumentDetails;
import vn.kieumau.evidence.EvidenceService;
import vn.kieumau.evidence.EvidenceState;
import vn.kieumau.evidence.EvidenceView;
import vn.kieumau.evidence.FileService;
import vn.kieumau.evidence.FileView;
import vn.kieumau.kernel.RuleViolation;

/**
 * The files of an assessment with the criteria that they prove: {@code tray} holds the ids of the files that were
 * uploaded, {@code proves.<id>} the ticked criteria, {@code drop.<id>} takes a file out. A file that is attached
 * already has its ticks until a form says otherwise.
 */
@Component
class EvidenceTray {

    static final int MOST_FILES = 100;

    private static final String TRAY = "tray";
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final EvidenceService evidence;
    private final FileService files;
    private final DocumentCheck documents;

    EvidenceTray(EvidenceService evidence, FileService files, DocumentCheck documents) {
        this.evidence = evidence;
        this.files = files;
        this.documents = documents;
    }

    static String ticks(String fileId) {
        return "proves." + fileId;
    }

    /** The tray as it stands in a form, the files that were there first in front. */
    List<TrayFile> files(StepContext context, Map<String, String> fields, List<CriterionView> criteria) {
        String caseNumber = context.caseFacts().number();
        Map<UUID, Known> known = known(caseNumber);
        Set<UUID> ids = new LinkedHashSet<>(known.keySet());
        ids.addAll(idsIn(fields.getOrDefault(TRAY, "")));
        Map<UUID, FileView> views = files.byId(ids);
        DocumentCheck.Place place = documents.placeOf(context.caseFacts());
        List<TrayFile> tray = new ArrayList<>();
        for (UUID id : ids) {
            FileView file = views.get(id);
            if (file == null || !file.caseNumber().equals(caseNumber)) {
                continue;
            }
            Known attached = known.getOrDefault(id, Known.NOTHING);
            String ticked = fields.get(ticks(id.toString()));
            Set<String> keys = ticked == null ? attached.criteria() : lines(ticked);
            Map<String, String> typed = DocumentFields.over(attached.document(), fields, id.toString());
            tray.add(new TrayFile(
                    file,
                    keys,
                    labels(criteria, keys),
                    known.containsKey(id),
                    !fields.getOrDefault("drop." + id, "").isBlank(),
                    attached.rejection(),
                    attached.rejected(),
                    labels(criteria, attached.rejected()),
                    typed,
                    place.warnings(DocumentFields.readable(typed))));
        }
        return tray;
    }

    private static List<String> labels(List<CriterionView> criteria, Set<String> keys) {
        return criteria.stream()
                .filter(one -> keys.contains(one.key()))
                .map(CriterionView::label)
                .toList();
    }

    /** The fields of the files that are attached already. */
    Map<String, String> fields(String caseNumber) {
        Map<String, String> fields = new LinkedHashMap<>();
        Map<UUID, Known> known = known(caseNumber);
        known.forEach((id, one) -> {
            fields.put(ticks(id.toString()), String.join("\n", new TreeSet<>(one.criteria())));
            DocumentFields.typed(one.document())
                    .forEach((part, value) -> fields.put(DocumentFields.name(id.toString(), part), value));
        });
        fields.put(TRAY, known.keySet().stream().map(UUID::toString).collect(Collectors.joining("\n")));
        return fields;
    }

    /** Keeps the tray as the fields say it: attaches, takes out, describes. */
    void keep(StepContext context, StepFields fields, List<CriterionView> criteria) {
        String caseNumber = context.caseFacts().number();
        Map<UUID, Known> known = known(caseNumber);
        Set<UUID> ids = new LinkedHashSet<>(idsIn(fields.get(TRAY)));
        known.keySet().stream()
                .filter(id -> fields.all().containsKey(ticks(id.toString())) || fields.has("drop." + id))
                .forEach(ids::add);
        if (ids.size() > MOST_FILES) {
            throw new RuleViolation("assessment.tray_full", MOST_FILES).at(TRAY);
        }
        Set<String> allowed = criteria.stream().map(CriterionView::key).collect(Collectors.toSet());
        for (UUID id : ids) {
            keep(context, fields, id.toString(), known.get(id), allowed);
        }
    }

    private void keep(StepContext context, StepFields fields, String id, Known attached, Set<String> allowed) {
        String caseNumber = context.caseFacts().number();
        if (fields.has("drop." + id)) {
            if (attached != null) {
                evidence.prove(caseNumber, id, Set.of(), DocumentDetails.NONE, context.actor());
            }
            return;
        }
        Set<String> keys = new TreeSet<>(fields.lines(ticks(id)));
        if (!allowed.containsAll(keys)) {
            throw new RuleViolation("assessment.criterion_unknown", String.join(", ", keys)).at(ticks(id));
        }
        if (keys.isEmpty() && attached == null) {
            throw new RuleViolation(
                            "assessment.file_unticked",
                            files.require(id, caseNumber).name())
                    .at(ticks(id));
        }
        boolean described =
                DocumentFields.PARTS.stream().anyMatch(part -> fields.all().containsKey(DocumentFields.name(id, part)));
        DocumentDetails details = described || attached == null ? DocumentFields.read(fields, id) : attached.document();
        evidence.prove(caseNumber, id, keys, details, context.actor());
    }

    /** The draft's fields with the files that came without JavaScript in the tray, ticked by the labels that were typed. */
    Map<String, String> takeShared(StepFields fields, List<CriterionView> criteria) {
        Map<String, String> arranged = new LinkedHashMap<>();
        Set<String> tray = new LinkedHashSet<>(fields.lines(TRAY));
        for (CriterionView criterion : criteria) {
            String own = "file." + criterion.key();
            fields.lines(own).forEach(id -> arranged.put(ticks(id), criterion.key()));
            tray.addAll(fields.lines(own));
            if (fields.has(own)) {
                arranged.put(own, "");
            }
        }
        if (fields.has("sharedFile")) {
            String labels = fields.get("sharedCriteria");
            Set<String> keys = labels.isEmpty() ? Set.of() : CriterionLabels.keys(labels, criteria);
            fields.lines("sharedFile").forEach(id -> arranged.put(ticks(id), String.join("\n", keys)));
            tray.addAll(fields.lines("sharedFile"));
            arranged.put("sharedFile", "");
            arranged.put("sharedCriteria", "");
        }
        if (!arranged.isEmpty()) {
            arranged.put(TRAY, String.join("\n", tray));
        }
        return arranged;
    }

    /** Proofs that left the assessment. */
    List<EvidenceView> removed(String caseNumber) {
        return evidence.everOf(caseNumber).stream()
                .filter(one -> one.state() == EvidenceState.REMOVED && one.file() != null)
                .toList();
    }

    /** Explanations in words that an evaluator rejected, by criterion. */
    Map<String, EvidenceView> refusedWords(String caseNumber) {
        Map<String, EvidenceView> refused = new LinkedHashMap<>();
        evidence.of(caseNumber).stream()
                .filter(one -> one.file() == null && one.state() == EvidenceState.REJECTED)
                .forEach(one -> one.criteria().forEach(key -> refused.put(key, one)));
        return refused;
    }

    private Map<UUID, Known> known(String caseNumber) {
        Map<UUID, Known> known = new LinkedHashMap<>();
        evidence.of(caseNumber).stream()
                .filter(one -> one.file() != null)
                .forEach(one -> known.merge(one.file().id(), Known.of(one), Known::and));
        return known;
    }

    private static List<UUID> idsIn(String value) {
        return value.lines()
                .map(String::strip)
                .filter(id -> ID.matcher(id).matches())
                .map(UUID::fromString)
                .toList();
    }

    private static Set<String> lines(String value) {
        return value.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is attached of a file by now. */
    private record Known(Set<String> criteria, String rejection, Set<String> rejected, DocumentDetails document) {

        static final Known NOTHING = new Known(Set.of(), "", Set.of(), DocumentDetails.NONE);

        static Known of(EvidenceView one) {
            boolean rejected = one.state() == EvidenceState.REJECTED;
            return new Known(
                    one.criteria(), rejected ? one.reason() : "", rejected ? one.criteria() : Set.of(), one.document());
        }

        Known and(Known other) {
            return new Known(
                    both(criteria, other.criteria),
                    Stream.of(rejection, other.rejection)
                            .filter(reason -> !reason.isEmpty())
                            .distinct()
                            .collect(Collectors.joining(" ")),
                    both(rejected, other.rejected),
                    document.isEmpty() ? other.document : document);
        }

        private static Set<String> both(Set<String> some, Set<String> others) {
            Set<String> all = new TreeSet<>(some);
            all.addAll(others);
            return all;
        }
    }
}
