package vn.kieumau.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kieumau.dossier.Recogniser;
import vn.kieumau.kernel.RuleViolation;

class RevocationTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 6);
    private static final RevocationProposal PROPOSAL =
            new RevocationProposal("Điều 93", "Lý do đủ dài để đơn vị hiểu.", UUID.randomUUID(), DAY);

    @Test
    void aProposalIsAnsweredDecidedAndNumbered() {
        Revocation revocation = begun();

        revocation.propose(PROPOSAL);
        revocation.answer("Ý kiến", null);
        revocation.decide(decision(true));
        revocation.publish("1/QĐ-UBND", DAY, "Công bố");

        RevocationView view = revocation.view();
        assertThat(view.state()).isEqualTo(RevocationState.REVOKED);
        assertThat(view.isOpen()).isFalse();
        assertThat(view.opinion()).isEqualTo("Ý kiến");
        assertThat(view.decisionNumber()).isEqualTo("1/QĐ-UBND");
    }

    @Test
    void whatIsKeptNeedsNoNumberAndIsOver() {
        Revocation revocation = begun();
        revocation.propose(PROPOSAL);

        revocation.decide(decision(false));

        assertThat(revocation.view().state()).isEqualTo(RevocationState.KEPT);
        assertNothingFollows(revocation);
    }

    @Test
    void aReturnedProposalForgetsTheAnswerToTheOldOne() {
        Revocation revocation = begun();
        revocation.propose(PROPOSAL);
        revocation.answer("Ý kiến", UUID.randomUUID());
        revocation.giveBack();

        revocation.propose(PROPOSAL);

        assertThat(revocation.view().opinion()).isNull();
        assertThat(revocation.view().opinionFileId()).isNull();
    }

    @Test
    void aDroppedProposalIsOver() {
        Revocation revocation = begun();

        revocation.drop();

        assertThat(revocation.view().state()).isEqualTo(RevocationState.DROPPED);
        assertNothingFollows(revocation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer", "decide", "giveBack", "reopen", "publish"})
    void nothingFollowsBeforeTheProposal(String what) {
        Revocation revocation = begun();

        assertThatThrownBy(() -> act(revocation, what)).isInstanceOf(RuleViolation.class);

        assertThat(revocation.view().state()).isEqualTo(RevocationState.BEGUN);
    }

    @Test
    void anOrderToRevokeCanBeTakenBackUntilItHasItsNumber() {
        Revocation revocation = begun();
        revocation.propose(PROPOSAL);
        revocation.decide(decision(true));

        revocation.reopen();

        assertThat(revocation.view().state()).isEqualTo(RevocationState.PROPOSED);
        assertThatThrownBy(() -> revocation.publish("1/QĐ-UBND", DAY, "")).isInstanceOf(RuleViolation.class);
    }

    private static void assertNothingFollows(Revocation revocation) {
        for (String what : new String[] {"propose", "drop", "answer", "decide", "giveBack", "reopen", "publish"}) {
            assertThatThrownBy(() -> act(revocation, what)).as(what).isInstanceOf(RuleViolation.class);
        }
    }

    private static void act(Revocation revocation, String what) {
        switch (what) {
            case "propose" -> revocation.propose(PROPOSAL);
            case "drop" -> revocation.drop();
            case "answer" -> revocation.answer("", null);
            case "decide" -> revocation.decide(decision(true));
            case "giveBack" -> revocation.giveBack();
            case "reopen" -> revocation.reopen();
            default -> revocation.publish("", DAY, "");
        }
    }

    private static RevocationDecision decision(boolean revoked) {
        return new RevocationDecision(revoked, DAY, "Chủ tịch", "Thu hồi giấy khen", "");
    }

    private static Revocation begun() {
        return new Revocation(
                1, new Recogniser("40", "province-pc-chair", "clerk", "Chủ tịch", false), "officer", Instant.EPOCH);
    }
}
