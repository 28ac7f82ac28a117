package vn.kieumau.criteria;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.VietnamTime;

/** All criteria sets as they are read: listed, compared, written out. */
@Service
@Transactional(readOnly = true)
public class CriteriaShelf {

    private final CriteriaSetRepository sets;
    private final RecognitionModelRepository models;
    private final ObjectProvider<SetUse> use;
    private final Clock clock;

    CriteriaShelf(
            CriteriaSetRepository sets, RecognitionModelRepository models, ObjectProvider<SetUse> use, Clock clock) {
        this.sets = sets;
        this.models = models;
        this.use = use;
        this.clock = clock;
    }

    /** A model with its versions, the latest to begin first. */
    public record Shelf(String code, String name, List<SetLine> sets) {}

    /** Four queries, however many sets there are. */
    public List<Shelf> all() {
        Map<Long, Long> counts = new HashMap<>();
        sets.countCriteria().forEach(count -> counts.put(count.getSetId(), count.getCriteria()));
        List<CriteriaSet> known = sets.findAllForList();
        Map<Long, Long> dossiers = dossiers(known);
        LocalDate today = VietnamTime.dayOf(clock.instant());
        Map<String, Long> ruling = ruling(known, today);
        Map<String, List<SetLine>> byModel = known.stream()
                .collect(Collectors.groupingBy(
                        set -> set.model().code(),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                set -> set.line(
                                        counts.getOrDefault(set.id(), 0L),
                                        dossiers.getOrDefault(set.id(), 0L),
                                        state(set, ruling, today)),
                                Collectors.toList())));
        return models.findAllByOrderByCode().stream()
                .filter(model -> byModel.containsKey(model.code()))
                .map(model -> new Shelf(model.code(), model.name(), byModel.get(model.code())))
                .toList();
    }

    public SetLine line(long id) {
        return all().stream()
                .flatMap(shelf -> shelf.sets().stream())
                .filter(line -> line.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("criteria.set.unknown"));
    }

    /** The set by itself, without the one that it adds to. */
    public CriteriaSetView own(long id) {
        return loaded(id).ownView();
    }

    public CriteriaSetFile file(long id) {
        return loaded(id).file();
    }

    private CriteriaSet loaded(long id) {
        CriteriaSet set = sets.findWithGroups(id).orElseThrow(() -> new NotFound("criteria.set.unknown"));
        sets.findGroupsWithCriteria(id);
        return set;
    }

    /** A dossier that stands on what a province adds stands on the set itself, too. */
    private Map<Long, Long> dossiers(List<CriteriaSet> known) {
        Map<Long, Long> counts = new HashMap<>();
        use.stream().forEach(one -> counts.putAll(one.dossiersBySet()));
        known.stream()
                .filter(set -> set.base() != null && counts.containsKey(set.id()))
                .forEach(set -> counts.merge(set.base().id(), counts.get(set.id()), Long::sum));
        return counts;
    }

    /** The one set of each model, and of each province's addition to a set, that rules today. */
    private static Map<String, Long> ruling(List<CriteriaSet> known, LocalDate today) {
        Map<String, Long> ruling = new HashMap<>();
        known.stream().filter(set -> set.rulesOn(today)).forEach(set -> ruling.putIfAbsent(seat(set), set.id()));
        return ruling;
    }

    private static String seat(CriteriaSet set) {
        return set.base() == null ? set.model().code() : set.base().id() + "@" + set.provinceCode();
    }

    private static SetState state(CriteriaSet set, Map<String, Long> ruling, LocalDate today) {
        if (!set.isPublished()) {
            return SetState.DRAFT;
        }
        if (set.effectiveFrom().isAfter(today)) {
            return SetState.COMING;
        }
        return Optional.ofNullable(ruling.get(seat(set)))
                        .filter(set.id()::equals)
                        .isPresent()
                ? SetState.IN_FORCE
                : SetState.SUPERSEDED;
    }
}
