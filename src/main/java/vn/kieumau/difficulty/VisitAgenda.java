package vn.kieumau.difficulty;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.engine.StepCompleted;
import vn.kieumau.kernel.Texts;

/** Keeps the agenda of planned visits with what is open in their dossier: after every step, and when something is raised. */
@Component
class VisitAgenda {

    private final VisitRepository visits;
    private final DifficultyPages difficulties;
    private final DossierService dossiers;
    private final ObjectProvider<UnmetCriteria> criteria;

    VisitAgenda(
            VisitRepository visits,
            DifficultyPages difficulties,
            DossierService dossiers,
            ObjectProvider<UnmetCriteria> criteria) {
        this.visits = visits;
        this.difficulties = difficulties;
        this.dossiers = dossiers;
        this.criteria = criteria;
    }

    /** The difficulties that nobody has answered, then the criteria that are not met. */
    List<AgendaSource> open(DossierView dossier) {
        List<AgendaSource> open = new ArrayList<>();
        difficulties
                .openOf(dossier.id())
                .forEach(one -> open.add(new AgendaSource(
                        AgendaSource.Kind.DIFFICULTY,
                        String.valueOf(one.id()),
                        words("visit.agenda.difficulty", one.title()))));
        criteria.stream()
                .flatMap(kept -> kept.of(dossier).stream())
                .forEach(one -> open.add(new AgendaSource(
                        AgendaSource.Kind.CRITERION,
                        one.criterionKey(),
                        words("visit.agenda.criterion", one.label(), one.title(), one.result()))));
        return open;
    }

    @EventListener
    void on(StepCompleted step) {
        follow(step.caseNumber());
    }

    @EventListener
    void on(DifficultyRaised raised) {
        follow(raised.dossierNumber());
    }

    @EventListener
    void on(DifficultySettled settled) {
        follow(settled.dossierNumber());
    }

    private void follow(String number) {
        List<WorkingVisit> planned = visits.findByNumberAndState(number, VisitState.PLANNED);
        if (!planned.isEmpty()) {
            List<AgendaSource> open = open(dossiers.require(planned.get(0).dossierId()));
            planned.forEach(visit -> visit.follow(open));
        }
    }

    private static String words(String key, Object... arguments) {
        return Texts.of(key, arguments);
    }
}
