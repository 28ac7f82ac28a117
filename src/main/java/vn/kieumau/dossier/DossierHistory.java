package vn.kieumau.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.account.OfficerService;
import vn.kieumau.account.PostGroup;
import vn.kieumau.account.Role;
import vn.kieumau.kernel.Texts;

/** The history of a dossier as a list for paper: who, what, when, from whom to whom. */
@Component
class DossierHistory {

    private final TimelineRepository entries;
    private final DossierRepository dossiers;
    private final OfficerService officers;

    DossierHistory(TimelineRepository entries, DossierRepository dossiers, OfficerService officers) {
        this.entries = entries;
        this.dossiers = dossiers;
        this.officers = officers;
    }

    /** All lines, the oldest first: four queries, however many there are. */
    @Transactional(readOnly = true)
    public List<HistoryLine> of(long dossierId, Locale locale) {
        Map<String, String> units =
                namesOf(dossiers.findById(dossierId).orElseThrow().units());
        List<TimelineEntry> all = entries.findByDossierIdOrderById(dossierId);
        Map<String, String> names =
                officers.displayNames(all.stream().map(TimelineEntry::actor).collect(Collectors.toSet()));
        Map<Long, List<HistoryLine.Handover>> handovers = entries.findHandovers(dossierId).stream()
                .collect(Collectors.groupingBy(
                        TimelineRepository.Handover::getEntryId,
                        Collectors.mapping(
                                one -> new HistoryLine.Handover(
                                        one.getStepName(),
                                        posts(List.of(one.getPostGroups().split(" ")), units, locale)),
                                Collectors.toList())));
        return all.stream()
                .map(entry -> line(
                        entry.view(who(entry.actor(), names, locale)),
                        posts(entry.postGroups(), units, locale),
                        handovers.getOrDefault(entry.id(), List.of()),
                        locale))
                .toList();
    }

    private static HistoryLine line(
            TimelineView entry, List<String> from, List<HistoryLine.Handover> to, Locale locale) {
        boolean onlyRoles = from.isEmpty() && !entry.post().isEmpty();
        return new HistoryLine(
                entry.at(),
                entry.actor(),
                onlyRoles ? List.of(entry.post()) : from,
                entry.what(),
                entry.subject(),
                to,
                entry.outcome().isEmpty() ? "" : Texts.in(locale, "dossier.outcome." + entry.outcome()),
                entry.detail());
    }

    private static String who(String actor, Map<String, String> names, Locale locale) {
        return Timeline.SYSTEM.equals(actor)
                ? Texts.in(locale, "dossier.page.system")
                : names.getOrDefault(actor, actor);
    }

    /** “Công an phường · phường Nghi Hương” for {@code ward-police@16726}. */
    private static List<String> posts(List<String> groups, Map<String, String> units, Locale locale) {
        return groups.stream()
                .map(group -> PostGroup.of(group)
                        .map(post -> post.roleIn(locale) + " · "
                                + units.getOrDefault(post.unitCode(), post.unitCode())
                                + post.officeIn(locale, " · "))
                        .orElseGet(() ->
                                Role.of(group).map(role -> role.labelIn(locale)).orElse(group)))
                .toList();
    }

    private static Map<String, String> namesOf(DossierUnits units) {
        Map<String, String> names = new HashMap<>();
        names.put(units.unitCode(), units.unitName());
        names.put(units.districtCode(), units.districtName());
        names.put(units.provinceCode(), units.provinceName());
        return names;
    }
}
