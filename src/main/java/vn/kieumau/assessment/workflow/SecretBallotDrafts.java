package vn.kieumau.assessment.workflow;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.kieumau.assessment.Ballot;
import vn.kieumau.engine.DraftGuard;
import vn.kieumau.engine.OpenSteps;

/** Keeps out of the drafts of a secret ballot what would say who voted what, even for a moment. */
@Component
class SecretBallotDrafts implements DraftGuard {

    private final OpenSteps steps;
    private final VoteRules rules;

    SecretBallotDrafts(@Lazy OpenSteps steps, VoteRules rules) {
        this.steps = steps;
        this.rules = rules;
    }

    @Override
    public Map<String, String> keepable(String taskId, Map<String, String> fields) {
        if (fields.keySet().stream().noneMatch(ParticipantFields::saysWhoVotedWhat)
                || rules.of(steps.require(taskId).context()).ballot() != Ballot.SECRET) {
            return fields;
        }
        Map<String, String> kept = new HashMap<>(fields);
        kept.keySet().removeIf(ParticipantFields::saysWhoVotedWhat);
        return kept;
    }
}
