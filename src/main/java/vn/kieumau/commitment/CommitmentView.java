package vn.kieumau.commitment;

import java.util.List;

/**
 * The commitment of a ward.
 *
 * @param missingReason why some have not signed; empty when nothing was said
 */
public record CommitmentView(List<String> contents, boolean closed, String missingReason, List<PartyView> parties) {

    /** How many parties have signed. */
    public long signed() {
        return count(PartyState.SIGNED);
    }

    /** Names of the parties that have neither signed nor refused. */
    public List<String> outstanding() {
        return parties.stream()
                .filter(party -> party.state() == PartyState.OPEN || party.state() == PartyState.MISSING)
                .map(PartyView::name)
                .toList();
    }

    private long count(PartyState state) {
        return parties.stream().filter(party -> party.state() == state).count();
    }
}
