package vn.kieumau.commitment;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import vn.kieumau.kernel.RuleViolation;

/** The contents that the parties of a ward sign, and the parties: any number of each, but at least one. */
@Entity(name = "Commitment")
class Commitment {

    @Id
    private long dossierId;

    private boolean closed;
    private String missingReason;

    @ElementCollection
    @CollectionTable(name = "commitment_content", joinColumns = @JoinColumn(name = "commitment_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "content")
    private List<String> contents = new ArrayList<>();

    @OneToMany(mappedBy = "commitment", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<CommitmentParty> parties = new ArrayList<>();

    protected Commitment() {}

    Commitment(long dossierId, List<String> contents, List<String> partyNames) {
        if (contents.isEmpty()) {
            throw new RuleViolation("commitment.no_content").at("contents");
        }
        if (partyNames.isEmpty()) {
            throw new RuleViolation("commitment.no_party").at("parties");
        }
        this.dossierId = dossierId;
        this.missingReason = "";
        this.contents.addAll(contents);
        new LinkedHashSet<>(partyNames).forEach(name -> parties.add(new CommitmentParty(this, name)));
    }

    void remind() {
        parties.forEach(CommitmentParty::remind);
    }

    /** Ends the signing; those who have not signed are named as missing. */
    void close(String reason) {
        closed = true;
        missingReason = reason;
        parties.forEach(CommitmentParty::close);
    }

    long dossierId() {
        return dossierId;
    }

    CommitmentView view() {
        return new CommitmentView(
                List.copyOf(contents),
                closed,
                missingReason,
                parties.stream().map(CommitmentParty::view).toList());
    }
}
