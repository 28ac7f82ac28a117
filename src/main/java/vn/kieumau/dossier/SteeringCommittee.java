package vn.kieumau.dossier;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.kieumau.evidence.FileView;
import vn.kieumau.kernel.RuleViolation;

/** The ward's steering committee for the model: a head, a secretary and members, working by a regulation. */
@Entity(name = "SteeringCommittee")
class SteeringCommittee {

    @Id
    private long dossierId;

    private String name;
    private UUID regulationFileId;

    @ElementCollection
    @CollectionTable(name = "committee_member", joinColumns = @JoinColumn(name = "dossier_id"))
    @OrderColumn(name = "ordinal")
    private List<CommitteeMember> members = new ArrayList<>();

    protected SteeringCommittee() {}

    SteeringCommittee(long dossierId) {
        this.dossierId = dossierId;
    }

    /** Appoints the whole committee; one head and at least one secretary are needed. */
    void appoint(String committeeName, UUID regulation, List<CommitteeMember> appointed) {
        if (appointed.stream()
                        .filter(member -> member.role() == CommitteeRole.HEAD)
                        .count()
                != 1) {
            throw new RuleViolation("dossier.committee_head").at("members");
        }
        if (appointed.stream().noneMatch(member -> member.role() == CommitteeRole.SECRETARY)) {
            throw new RuleViolation("dossier.committee_secretary").at("members");
        }
        name = committeeName;
        regulationFileId = regulation;
        members.clear();
        members.addAll(appointed);
    }

    UUID regulationFileId() {
        return regulationFileId;
    }

    CommitteeView view(FileView regulation) {
        return new CommitteeView(name, regulation, List.copyOf(members));
    }
}
