package vn.kieumau.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.kieumau.account.OfficerService;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.criteria.CriteriaSetView;
import vn.kieumau.document.DocumentService;
import vn.kieumau.dossier.DossierPage.Line;
import vn.kieumau.dossier.DossierPage.Proof;
import vn.kieumau.dossier.DossierPage.Section;
import vn.kieumau.dossier.DossierPage.Version;
import vn.kieumau.dossier.DossierPage.Waiting;
import vn.kieumau.dossier.workflow.ProcessPicture;
import vn.kieumau.dossier.workflow.WhereItStands;
import vn.kieumau.evidence.EvidenceService;
import vn.kieumau.evidence.EvidenceView;
import vn.kieumau.kernel.VietnamTime;

/** Collects the page of a dossier: a number of queries that does not grow with what the dossier holds. */
@Component
class DossierPages {

    private final WhereItStands whereItStands;
    private final ProcessPicture picture;
    private final CriteriaService criteria;
    private final DossierService dossiers;
    private final CommitteeService committees;
    private final DocumentService documents;
    private final EvidenceService evidence;
    private final Timeline timeline;
    private final OfficerService officers;
    private final List<DossierSection> sections;
    private final ObjectMapper json;
    private final MessageSource messages;

    DossierPages(
            WhereItStands whereItStands,
            ProcessPicture picture,
            CriteriaService criteria,
            DossierService dossiers,
            CommitteeService committees,
            DocumentService documents,
            EvidenceService evidence,
            Timeline timeline,
            OfficerService officers,
            List<DossierSection> sections,
            ObjectMapper json,
            MessageSource messages) {
        this.whereItStands = whereItStands;
        this.picture = picture;
        this.criteria = criteria;
        this.dossiers = dossiers;
        this.committees = committees;
        this.documents = documents;
        this.evidence = evidence;
        this.timeline = timeline;
        this.officers = officers;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(DossierSection::getOrder))
                .toList();
        this.json = json;
        this.messages = messages;
    }

    DossierPage of(DossierView dossier, SignedInOfficer officer, Locale locale) {
        CriteriaSetView set = criteria.require(dossier.criteriaSetId());
        List<EvidenceView> proofs = evidence.of(dossier.number());
        ProcessPicture.Marks marks = picture.marks(dossier.number());
        return new DossierPage(
                dossier,
                set,
                waiting(dossier, officer),
                String.join(",", marks.current()),
                String.join(",", marks.passed()),
                sections(dossier),
                documents.of(dossier.number()),
                committees.of(dossier.id()).orElse(null),
                proofs(set, proofs),
                judges(proofs),
                versions(dossier),
                lines(dossier, locale));
    }

    private List<Waiting> waiting(DossierView dossier, SignedInOfficer officer) {
        Map<String, List<String>> mine = whereItStands.tasksOf(dossier.number(), officer);
        return whereItStands.openSteps(dossier.number()).stream()
                .map(step -> new Waiting(step, url(mine.getOrDefault(step.stepId(), List.of()))))
                .toList();
    }

    private static String url(List<String> tasks) {
        return switch (tasks.size()) {
            case 0 -> null;
            case 1 -> "/tasks/" + tasks.get(0);
            default -> "/";
        };
    }

    private List<Section> sections(DossierView dossier) {
        return sections.stream()
                .map(section -> new Section(section.name(), section.template(), section.content(dossier)))
                .filter(section -> section.content() != null)
                .toList();
    }

    private static List<Proof> proofs(CriteriaSetView set, List<EvidenceView> all) {
        return set.allCriteria().stream()
                .map(criterion -> new Proof(
                        criterion,
                        all.stream()
                                .filter(one -> one.criteria().contains(criterion.key()))
                                .toList()))
                .toList();
    }

    private Map<String, String> judges(List<EvidenceView> proofs) {
        return officers.displayNames(proofs.stream()
                .map(EvidenceView::judgedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private List<Version> versions(DossierView dossier) {
        List<SubmissionView> all = dossiers.submissions(dossier.id());
        Map<String, String> names = officers.displayNames(
                all.stream().map(SubmissionView::submittedBy).collect(Collectors.toSet()));
        return all.stream()
                .map(one -> version(one, names.getOrDefault(one.submittedBy(), one.submittedBy())))
                .toList();
    }

    private Version version(SubmissionView submission, String by) {
        JsonNode content = read(submission.content());
        JsonNode score = content.path("assessment").path("score");
        JsonNode papers = content.path("papers");
        return new Version(
                submission.number(),
                by,
                submission.submittedAt(),
                score.isMissingNode() ? null : score.path("met").asInt(),
                score.isMissingNode() ? null : score.path("applicable").asInt(),
                papers.path("documents").size() + papers.path("evidence").size());
    }

    private JsonNode read(String content) {
        try {
            return json.readTree(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Line> lines(DossierView dossier, Locale locale) {
        List<Line> lines = new ArrayList<>(timeline.of(dossier.id()).stream()
                .map(entry -> line(entry, locale))
                .toList());
        Collections.reverse(lines);
        return lines;
    }

    private Line line(TimelineView entry, Locale locale) {
        boolean bySystem = Timeline.SYSTEM.equals(entry.actor());
        String outcome = entry.outcome().isEmpty()
                ? ""
                : messages.getMessage("dossier.outcome." + entry.outcome(), null, entry.outcome(), locale);
        String actor = bySystem ? messages.getMessage("dossier.page.system", null, locale) : entry.actor();
        return new Line(
                VietnamTime.show(entry.at()),
                joined(" · ", entry.what(), entry.subject()),
                joined(" · ", actor, entry.post()),
                joined(". ", outcome, entry.isBackwards() ? "" : entry.detail()),
                entry.isBackwards() && !entry.detail().isEmpty() ? entry.detail() : null,
                entry.isBackwards() ? "bad" : entry.outcome().isEmpty() ? null : "good");
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }
}
