package vn.kieumau.dossier.workflow;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.kieumau.document.DocumentService;
import vn.kieumau.document.Series;
import vn.kieumau.document.workflow.AttachedFile;
import vn.kieumau.dossier.CommitteeService;
import vn.kieumau.engine.CaseFacts;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFields;
import vn.kieumau.engine.StepKind;
import vn.kieumau.evidence.FileService;

/** Sets up the steering committee with its members and its regulation; the clerk numbers the decision afterwards. */
@Component
class AppointCommitteeStep implements StepKind {

    private final CommitteeService committees;
    private final DocumentService documents;
    private final FileService files;

    AppointCommitteeStep(CommitteeService committees, DocumentService documents, FileService files) {
        this.committees = committees;
        this.documents = documents;
        this.files = files;
    }

    @Override
    public String name() {
        return "appoint-committee";
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("appointed", "returned");
    }

    @Override
    public String complete(StepContext context, StepFields fields) {
        String outcome = fields.choice("outcome", outcomes());
        if ("returned".equals(outcome)) {
            fields.reason();
            return outcome;
        }
        CaseFacts facts = context.caseFacts();
        UUID decision = AttachedFile.required(files, context, fields);
        UUID regulation = fields.has("regulationFile")
                ? files.require(fields.get("regulationFile"), facts.number()).id()
                : null;
        fields.requiredLongText("members");
        committees.appoint(facts.id(), fields.text("committeeName"), regulation, fields.lines("members"));
        documents.draft(
                facts.number(),
                new Series(facts.unitCode(), "QĐ", "UBND"),
                fields.text("subject"),
                decision,
                context.actor());
        return outcome;
    }
}
