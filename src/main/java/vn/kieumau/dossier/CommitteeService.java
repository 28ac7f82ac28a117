package vn.kieumau.dossier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.evidence.FileService;
import vn.kieumau.evidence.FileView;

/** The steering committees of the dossiers. */
@Service
public class CommitteeService {

    private final CommitteeRepository committees;
    private final FileService files;
    private final DossierActs acts;

    CommitteeService(CommitteeRepository committees, FileService files, DossierActs acts) {
        this.committees = committees;
        this.files = files;
        this.acts = acts;
    }

    /** Appoints the committee of a dossier; one line per member: {@code post - role}. */
    @Transactional
    public void appoint(long dossierId, String name, UUID regulation, List<String> memberLines) {
        SteeringCommittee committee = committees.findById(dossierId).orElseGet(() -> new SteeringCommittee(dossierId));
        committee.appoint(
                name,
                regulation,
                memberLines.stream().map(CommitteeMember::parse).toList());
        committees.save(committee);
        acts.done(
                "dossier.committee_appointed",
                dossierId,
                Map.of("name", name, "members", String.valueOf(memberLines.size())));
    }

    @Transactional(readOnly = true)
    public Optional<CommitteeView> of(long dossierId) {
        return committees.findById(dossierId).map(committee -> {
            UUID regulation = committee.regulationFileId();
            Map<UUID, FileView> file = regulation == null ? Map.of() : files.byId(Set.of(regulation));
            return committee.view(regulation == null ? null : file.get(regulation));
        });
    }
}
