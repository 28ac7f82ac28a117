package vn.kieumau.document;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.evidence.FileService;
import vn.kieumau.evidence.FileView;
import vn.kieumau.kernel.Act;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.SecrecyMarks;

/** The official documents of a case: drafted, issued, listed. */
@Service
public class DocumentService {

    private final DocumentRepository documents;
    private final FileService files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DocumentService(DocumentRepository documents, FileService files, ApplicationEventPublisher events, Clock clock) {
        this.documents = documents;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps a draft; an open draft of the same series is replaced. */
    @Transactional
    public void draft(String caseNumber, Series series, String subject, UUID fileId, String officer) {
        mustNotBeSecret(subject);
        openDraft(caseNumber, series)
                .ifPresentOrElse(
                        draft -> draft.redraft(subject, fileId, officer, clock.instant()),
                        () -> documents.save(
                                new OfficialDocument(caseNumber, series, subject, fileId, officer, clock.instant())));
        publish("document.drafted", caseNumber, series, "", fileId, officer);
    }

    /** Issues the open draft, or a new document when there is none. A number is used once in its series of a case. */
    @Transactional
    public void issue(String caseNumber, Series series, IssueDetails details, String officer) {
        mustNotBeSecret(details.subject());
        String number = details.number().toString();
        if (documents.existsByCaseNumberAndUnitCodeAndNumber(caseNumber, series.unitCode(), number)) {
            throw new RuleViolation("document.number_used", number).at("number");
        }
        OfficialDocument document = openDraft(caseNumber, series)
                .orElseGet(() -> documents.save(new OfficialDocument(
                        caseNumber, series, details.subject(), details.fileId(), officer, clock.instant())));
        document.issue(details);
        publish("document.issued", caseNumber, series, number, details.fileId(), officer);
    }

    private void publish(String action, String caseNumber, Series series, String number, UUID fileId, String officer) {
        String object = number.isEmpty() ? series.type() + "-" + series.issuer() : number;
        events.publishEvent(Act.of(action, "document", object)
                .inUnit(series.unitCode())
                .by(officer)
                .with(Map.of("dossier", caseNumber, "type", series.type(), "file", fileId.toString())));
    }

    /** The open draft of a series, for those who have to issue it. */
    @Transactional(readOnly = true)
    public Optional<DocumentView> draftOf(String caseNumber, Series series) {
        return openDraft(caseNumber, series).map(draft -> draft.view(null));
    }

    /** All documents of a case in the order in which they were begun, with two queries. */
    @Transactional(readOnly = true)
    public List<DocumentView> of(String caseNumber) {
        List<OfficialDocument> all = documents.findByCaseNumberOrderById(caseNumber);
        Map<UUID, FileView> byId =
                files.byId(all.stream().map(OfficialDocument::fileId).collect(Collectors.toSet()));
        return all.stream().map(one -> one.view(byId.get(one.fileId()))).toList();
    }

    private Optional<OfficialDocument> openDraft(String caseNumber, Series series) {
        return documents
                .findByCaseNumberAndUnitCodeAndTypeAndIssuerAndStateOrderByIdDesc(
                        caseNumber, series.unitCode(), series.type(), series.issuer(), DocumentState.DRAFT)
                .stream()
                .findFirst();
    }

    /** Documents that bear a secrecy mark have no place here (Luật Bảo vệ bí mật nhà nước 117/2025/QH15). */
    private static void mustNotBeSecret(String subject) {
        if (SecrecyMarks.isStampedOn(subject)) {
            throw new RuleViolation("document.secret").at("subject");
        }
    }
}
