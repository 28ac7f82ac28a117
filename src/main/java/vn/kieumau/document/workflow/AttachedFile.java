package vn.kieumau.document.workflow;

import java.util.UUID;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFields;
import vn.kieumau.evidence.FileService;
import vn.kieumau.kernel.RuleViolation;

/** The file that a step's form names in its field {@code file}. */
public final class AttachedFile {

    private AttachedFile() {}

    /** The id of a file that was received for this very case; a missing one is refused. */
    public static UUID required(FileService files, StepContext context, StepFields fields) {
        if (!fields.has("file")) {
            throw new RuleViolation("evidence.file_missing").at("file");
        }
        return files.require(fields.get("file"), context.caseFacts().number()).id();
    }
}
