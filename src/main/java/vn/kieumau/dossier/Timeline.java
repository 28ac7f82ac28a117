package vn.kieumau.dossier;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.account.OfficerService;
import vn.kieumau.account.Role;
import vn.kieumau.engine.StepCompleted;
import vn.kieumau.engine.StepOpened;
import vn.kieumau.kernel.Texts;

/** The history of a dossier: who did what, when, on whose behalf, and why it went back. */
@Service
public class Timeline {

    /** Acts on its own, such as by a timer. */
    public static final String SYSTEM = "system";

    private final TimelineRepository entries;
    private final DossierRepository dossiers;
    private final OfficerService officers;
    private final Clock clock;

    Timeline(TimelineRepository entries, DossierRepository dossiers, OfficerService officers, Clock clock) {
        this.entries = entries;
        this.dossiers = dossiers;
        this.officers = officers;
        this.clock = clock;
    }

    /** Adds what happened outside a step; {@code textKey} names the sentence. An empty outcome means none. */
    @Transactional
    public void add(long dossierId, String actor, String textKey, String outcome, String detail) {
        entries.save(
                new TimelineEntry(dossierId, clock.instant(), actor, "", null, Texts.of(textKey), "", outcome, detail));
    }

    @EventListener
    void on(StepCompleted step) {
        Dossier dossier = dossiers.findByNumber(step.caseNumber()).orElseThrow();
        entries.save(new TimelineEntry(
                        dossier.id(),
                        clock.instant(),
                        step.actor(),
                        posts(step.groups()),
                        step.stepId(),
                        step.stepName(),
                        step.subject(),
                        step.outcome(),
                        step.reason())
                .doneAs(step.groups()));
    }

    /** Whom the dossier waits for now belongs to the line that brought it there. */
    @EventListener
    void on(StepOpened step) {
        entries.saveHandover(step.caseNumber(), step.stepName(), String.join(" ", step.groups()));
    }

    /** All lines, the oldest first, with the names people read: two queries. */
    @Transactional(readOnly = true)
    public List<TimelineView> of(long dossierId) {
        List<TimelineEntry> all = entries.findByDossierIdOrderById(dossierId);
        Map<String, String> names =
                officers.displayNames(all.stream().map(TimelineEntry::actor).collect(Collectors.toSet()));
        return all.stream()
                .map(entry -> entry.view(names.getOrDefault(entry.actor(), entry.actor())))
                .toList();
    }

    /** User names of those who completed one of the steps. */
    @Transactional(readOnly = true)
    public Set<String> doersOf(String number, Collection<String> steps) {
        return dossiers.findByNumber(number)
                .map(dossier -> entries.findActors(dossier.id(), steps))
                .orElseGet(Set::of);
    }

    private static String posts(List<String> groups) {
        return groups.stream()
                .map(group -> group.substring(0, group.indexOf('@')))
                .distinct()
                .flatMap(role -> Role.of(role).stream())
                .map(Role::label)
                .collect(Collectors.joining(", "));
    }
}
