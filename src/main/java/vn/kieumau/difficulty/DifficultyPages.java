package vn.kieumau.difficulty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.account.Access;
import vn.kieumau.account.Action;
import vn.kieumau.account.OfficerService;
import vn.kieumau.account.Reach;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.dossier.DossierDirectory;
import vn.kieumau.dossier.Timeline;
import vn.kieumau.evidence.FileService;
import vn.kieumau.evidence.FileView;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.kernel.VietnameseText;

/** Difficulties as pages show them, in a number of queries that does not grow with how many there are. */
@Service
@Transactional(readOnly = true)
public class DifficultyPages {

    private static final Set<String> NOBODY = Set.of("-");

    private final DifficultyRepository difficulties;
    private final DossierDirectory directory;
    private final OfficerService officers;
    private final FileService files;
    private final Access access;
    private final Clock clock;

    DifficultyPages(
            DifficultyRepository difficulties,
            DossierDirectory directory,
            OfficerService officers,
            FileService files,
            Access access,
            Clock clock) {
        this.difficulties = difficulties;
        this.directory = directory;
        this.officers = officers;
        this.files = files;
        this.access = access;
        this.clock = clock;
    }

    /** The title of a difficulty, for lists of work. */
    public String title(long id) {
        return get(id).title();
    }

    /** A difficulty with everything about it; callers check who may ask. */
    public DifficultyDetailView detail(long id) {
        return details(List.of(get(id))).get(0);
    }

    /** One of a dossier that the officer may not see answers like an unknown one. */
    DifficultyDetailView require(String id, SignedInOfficer officer) {
        return parsed(id)
                .flatMap(difficulties::findById)
                .filter(one -> directory.find(one.dossierNumber(), officer).isPresent())
                .map(one -> details(List.of(one)).get(0))
                .orElseThrow(() -> new NotFound("difficulty.unknown"));
    }

    /** All of a dossier: those that are open first, the most urgent in front. */
    List<DifficultyDetailView> of(long dossierId) {
        Comparator<Difficulty> openFirst =
                Comparator.comparing(difficulty -> !difficulty.state().isOpen());
        return details(difficulties.findAllOf(dossierId).stream()
                .sorted(openFirst.thenComparing(Difficulty::dueOn).thenComparing(Difficulty::id))
                .toList());
    }

    /** Those that wait for somebody, the most urgent first: what a working visit has to talk about. */
    List<DifficultyView> openOf(long dossierId) {
        return views(difficulties.findByStates(dossierId, Set.of(DifficultyState.OPEN)));
    }

    /** Those of the dossiers that the officer finds, the most urgent first. */
    public Page<DifficultyView> search(DifficultyFilter filter, SignedInOfficer officer, Pageable page) {
        Reach reach = access.reach(officer, Action.DOSSIER_SEARCH);
        List<String> groups = officer.groups();
        Page<Difficulty> found = difficulties.search(
                reach.everywhere(),
                reach.unitCodes(),
                reach.treeCodes(),
                filter.state(),
                filter.level(),
                filter.overdue(),
                today(),
                filter.mine(),
                officer.getUsername(),
                groups.isEmpty() ? NOBODY : groups,
                pattern(filter.text()),
                page);
        Map<String, String> names = names(found.getContent(), List.of());
        return found.map(one -> one.view(name(one.raisedBy(), names), today()));
    }

    private static String pattern(String text) {
        return "%" + VietnameseText.searchable(text).replaceAll("([!%_])", "!$1") + "%";
    }

    private List<DifficultyView> views(List<Difficulty> all) {
        Map<String, String> names = names(all, List.of());
        return all.stream()
                .map(one -> one.view(name(one.raisedBy(), names), today()))
                .toList();
    }

    private List<DifficultyDetailView> details(List<Difficulty> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        List<DifficultyEvent> lines =
                difficulties.findHistories(all.stream().map(Difficulty::id).toList());
        Map<String, String> names = names(all, lines);
        Map<UUID, FileView> attached =
                files.byId(all.stream().flatMap(one -> one.files().stream()).collect(Collectors.toSet()));
        Map<Long, List<DifficultyEventView>> histories = lines.stream()
                .collect(Collectors.groupingBy(
                        DifficultyEvent::difficultyId,
                        Collectors.mapping(line -> line.view(name(line.actor(), names)), Collectors.toList())));
        return all.stream()
                .map(one -> new DifficultyDetailView(
                        one.view(name(one.raisedBy(), names), today()),
                        one.files().stream()
                                .map(attached::get)
                                .filter(Objects::nonNull)
                                .toList(),
                        histories.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private Map<String, String> names(Collection<Difficulty> all, Collection<DifficultyEvent> lines) {
        Set<String> wanted = new HashSet<>();
        all.forEach(one -> wanted.add(one.raisedBy()));
        lines.forEach(line -> wanted.add(line.actor()));
        wanted.removeIf(Predicate.isEqual(Timeline.SYSTEM));
        return officers.displayNames(wanted);
    }

    private static String name(String username, Map<String, String> names) {
        return Timeline.SYSTEM.equals(username) ? "" : names.getOrDefault(username, username);
    }

    private static Optional<Long> parsed(String id) {
        return id.matches("\\d{1,18}") ? Optional.of(Long.parseLong(id)) : Optional.empty();
    }

    private LocalDate today() {
        return VietnamTime.dayOf(clock.instant());
    }

    private Difficulty get(long id) {
        return difficulties.findById(id).orElseThrow(() -> new NotFound("difficulty.unknown"));
    }
}
