package vn.kieumau.audit;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kieumau.engine.StepCompleted;
import vn.kieumau.kernel.Act;

/**
 * Writes acts down in the transaction that does them: both are committed or neither is. They are collected and written
 * last, so that those who wait for the end of the trail wait for a commit only.
 */
@Component
class TrailRecorder {

    private final TrailStore trail;
    private final Keyboard keyboard;
    private final EntityManager entities;
    private final TransactionTemplate ownTransaction;

    TrailRecorder(
            TrailStore trail, Keyboard keyboard, EntityManager entities, PlatformTransactionManager transactions) {
        this.trail = trail;
        this.keyboard = keyboard;
        this.entities = entities;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    void on(Act act) {
        keep(TrailAct.of(act, keyboard.now(act.actor())));
    }

    /** A step tells which of the posts it was for: what was done in it was done in these. */
    @EventListener
    void on(StepCompleted step) {
        String posts = AtTheKeyboard.posts(step.groups());
        AtTheKeyboard by = keyboard.now(step.actor()).withPosts(posts);
        collected().ifPresent(acts -> acts.wereDoneAs(by.actor(), posts));
        keep(TrailAct.of(step, by));
    }

    private void keep(TrailAct act) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            ownTransaction.executeWithoutResult(status -> trail.append(List.of(act)));
            return;
        }
        collected()
                .orElseGet(() -> {
                    Collected acts = new Collected();
                    TransactionSynchronizationManager.registerSynchronization(acts);
                    return acts;
                })
                .add(act);
    }

    private static Optional<Collected> collected() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? TransactionSynchronizationManager.getSynchronizations().stream()
                        .filter(Collected.class::isInstance)
                        .map(Collected.class::cast)
                        .findFirst()
                : Optional.empty();
    }

    /** The acts of one transaction so far. */
    private final class Collected implements TransactionSynchronization {

        private final List<TrailAct> acts = new ArrayList<>();
        private boolean written;

        void add(TrailAct act) {
            if (written) {
                trail.append(List.of(act));
            } else {
                acts.add(act);
            }
        }

        void wereDoneAs(String actor, String posts) {
            acts.replaceAll(act -> act.by().actor().equals(actor) ? act.withPosts(posts) : act);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            // What is still to be written must not hold up those who wait for the end of the trail
            entities.flush();
            written = true;
            trail.append(acts);
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }
}
