package vn.kieumau.dossier;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.account.OfficerService;
import vn.kieumau.account.PostGroup;
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
        add(dossierId, actor, null, textKey, outcome, detail);
    }

    /** Adds what an officer did outside a step for another officer; {@code onBehalfOf} is null for oneself. */
    @Transactional
    public void add(long dossierId, String actor, String onBehalfOf, String textKey, String outcome, String detail) {
        entries.save(
                new TimelineEntry(dossierId, clock.instant(), actor, "", null, Texts.of(textKey), "", outcome, detail)
                        .doneAs(null, null, onBehalfOf));
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
                .doneAs(step.kind(), step.level(), step.onBehalfOf())
                .forPosts(step.groups()));
    }

    /** Whom the dossier waits for now belongs to the line that brought it there. */
    @EventListener
    void on(StepOpened step) {
        // several offices of one unit are one place where the dossier waits
        String groups = step.groups().stream()
                .map(group -> PostGroup.of(group).map(PostGroup::undivided).orElse(group))
                .distinct()
                .collect(Collectors.joining(" "));
        entries.saveHandover(step.caseNumber(), step.stepName(), groups);
    }

    /** All lines, the oldest first, with the names people read: two queries. */
    @Transactional(readOnly = true)
    public List<TimelineView> of(long dossierId) {
        List<TimelineEntry> all = entries.findByDossierIdOrderById(dossierId);
        Map<String, String> names = officers.displayNames(persons(all));
        return all.stream().map(entry -> entry.view(shown(entry, names))).toList();
    }

    /** User names of those who completed one of the steps, and of whom they stood in for. */
    @Transactional(readOnly = true)
    public Set<String> doersOf(String number, Collection<String> steps) {
        return dossiers.findByNumber(number)
                .map(dossier -> persons(entries.findSteps(dossier.id(), steps)))
                .orElseGet(Set::of);
    }

    /**
     * User names of those who completed a step of one of the kinds, and of whom they stood in for.
     *
     * @param kindsBelow kinds that count only where the step belonged to no evaluating level
     */
    @Transactional(readOnly = true)
    public Set<String> doersOfKinds(String number, Collection<String> kinds, Collection<String> kindsBelow) {
        return dossiers.findByNumber(number)
                .map(dossier -> persons(entries.findKinds(dossier.id(), kinds, kindsBelow)))
                .orElseGet(Set::of);
    }

    private static Set<String> persons(List<TimelineEntry> lines) {
        return lines.stream()
                .flatMap(line -> Stream.of(line.actor(), line.onBehalfOf()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static String shown(TimelineEntry entry, Map<String, String> names) {
        String actor = names.getOrDefault(entry.actor(), entry.actor());
        return entry.onBehalfOf() == null
                ? actor
                : Texts.of("dossier.on_behalf", actor, names.getOrDefault(entry.onBehalfOf(), entry.onBehalfOf()));
    }

    private static String posts(List<String> groups) {
        return groups.stream()
                .flatMap(group -> PostGroup.of(group).stream())
                .map(PostGroup::role)
                .distinct()
                .flatMap(role -> Role.of(role).stream())
                .map(Role::label)
                .collect(Collectors.joining(", "));
    }
}
