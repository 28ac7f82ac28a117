package vn.kieumau.dossier;

import java.util.List;
import vn.kieumau.evidence.FileView;

/**
 * The steering committee of a dossier.
 *
 * @param regulation the file with the working regulation; null when none was given
 */
public record CommitteeView(String name, FileView regulation, List<CommitteeMember> members) {}
