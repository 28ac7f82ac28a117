package vn.kieumau.criteria;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.kieumau.criteria.ImportedSet.Change;
import vn.kieumau.kernel.Act;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.unit.UnitLevel;
import vn.kieumau.unit.UnitService;

/** Writes a criteria set that was read and found right, in the transaction of its caller. */
@Component
class SetStore {

    private final RecognitionModelRepository models;
    private final CriteriaSetRepository sets;
    private final UnitService units;
    private final ApplicationEventPublisher events;

    SetStore(
            RecognitionModelRepository models,
            CriteriaSetRepository sets,
            UnitService units,
            ApplicationEventPublisher events) {
        this.models = models;
        this.sets = sets;
        this.units = units;
        this.events = events;
    }

    /** @param published null for a draft; a set that is there already stays what it is */
    ImportedSet store(CriteriaSetFile file, Instant published) {
        Optional<CriteriaSet> existing = sets.findForChange(file.code(), file.version());
        if (existing.isEmpty()) {
            return told(new ImportedSet(add(file, published).id(), Change.ADDED), file);
        }
        CriteriaSet set = existing.get();
        if (set.hasContentOf(file)) {
            return new ImportedSet(set.id(), Change.UNCHANGED);
        }
        replace(set, file);
        return told(new ImportedSet(set.id(), Change.REPLACED), file);
    }

    /** What the sets and units that are there hold against a file that is right in itself. */
    List<RuleViolation> obstacles(CriteriaSetFile file) {
        List<RuleViolation> found = new ArrayList<>();
        Optional<CriteriaSet> existing = sets.findByCodeAndVersion(file.code(), file.version());
        if (existing.isPresent() && !existing.get().hasContentOf(file)) {
            CriteriaSet set = existing.get();
            if (!set.model().code().equals(file.modelCode())) {
                found.add(otherModel(set, file).at("modelCode"));
            }
            if (set.isPinned()) {
                found.add(new RuleViolation("criteria.set.pinned", file.code(), file.version()).at("version"));
            }
        }
        if (file.predecessor() != null && !isOfModel(file.predecessor(), file.modelCode())) {
            found.add(new RuleViolation("criteria.import.unknown_predecessor", file.predecessor()).at("predecessor"));
        }
        if (file.isSupplement()) {
            found.addAll(supplementObstacles(file));
        }
        return found;
    }

    private List<RuleViolation> supplementObstacles(CriteriaSetFile file) {
        List<RuleViolation> found = new ArrayList<>();
        if (units.find(file.province(), file.effectiveFrom())
                .filter(unit -> unit.level() == UnitLevel.PROVINCE)
                .isEmpty()) {
            found.add(new RuleViolation("criteria.import.unknown_province", file.province()).at("province"));
        }
        Optional<CriteriaSet> base = base(file);
        if (base.isEmpty()) {
            found.add(unknownBase(file));
            return found;
        }
        CriteriaSetFile other = base.get().file();
        Set<String> taken = new HashSet<>();
        other.criteria().forEach(criterion -> taken.add(criterion.key()));
        for (int i = 0; i < file.criteria().size(); i++) {
            if (taken.contains(file.criteria().get(i).key())) {
                found.add(new RuleViolation(
                                "criteria.import.key_of_base",
                                file.criteria().get(i).key(),
                                other.code())
                        .at(CriteriaSetChecks.place(i, "key")));
            }
        }
        for (int i = 0; i < file.groups().size(); i++) {
            String group = file.groups().get(i).key();
            if (other.groups().stream().anyMatch(one -> one.key().equals(group))) {
                found.add(new RuleViolation("criteria.import.group_of_base", group, other.code()).at("groups." + i));
            }
        }
        return found;
    }

    private CriteriaSet add(CriteriaSetFile file, Instant published) {
        RecognitionModel model = models.findByCode(file.modelCode())
                .orElseGet(() -> models.save(new RecognitionModel(file.modelCode(), file.modelName())));
        CriteriaSet base = file.isSupplement() ? base(file).orElseThrow(() -> unknownBase(file)) : null;
        CriteriaSet set = new CriteriaSet(model, base, file);
        if (published != null) {
            nameAfterLatest(model, file.modelName(), file.effectiveFrom());
            set.publish(published);
        }
        return sets.save(set);
    }

    private void replace(CriteriaSet set, CriteriaSetFile file) {
        if (!set.model().code().equals(file.modelCode())) {
            throw otherModel(set, file);
        }
        if (set.isPublished()) {
            nameAfterLatest(set.model(), file.modelName(), file.effectiveFrom());
        }
        set.empty();
        sets.flush();
        set.fill(file, file.isSupplement() ? base(file).orElseThrow(() -> unknownBase(file)) : null);
    }

    /** A model goes by the name that its latest published set gives it. */
    void nameAfterLatest(RecognitionModel model, String name, LocalDate beginning) {
        boolean older = sets.findLatestBeginning(model)
                .filter(latest -> latest.isAfter(beginning))
                .isPresent();
        if (!older) {
            model.rename(name);
        }
    }

    /** The latest version of the set that a province adds to. */
    private Optional<CriteriaSet> base(CriteriaSetFile file) {
        return sets.findByCodeOrderByVersionDesc(file.supplementOf()).stream()
                .filter(set -> set.base() == null
                        && set.isPublished()
                        && set.model().code().equals(file.modelCode()))
                .findFirst();
    }

    private boolean isOfModel(String code, String modelCode) {
        return sets.findByCodeOrderByVersionDesc(code).stream()
                .anyMatch(set -> set.model().code().equals(modelCode));
    }

    private ImportedSet told(ImportedSet set, CriteriaSetFile file) {
        events.publishEvent(Act.of("criteria.imported", "criteria-set", file.code() + " " + file.version())
                .with(Map.of("change", set.change().name())));
        return set;
    }

    private static RuleViolation otherModel(CriteriaSet set, CriteriaSetFile file) {
        return new RuleViolation(
                "criteria.import.other_model", file.code(), set.model().code());
    }

    private static RuleViolation unknownBase(CriteriaSetFile file) {
        return new RuleViolation("criteria.import.unknown_base", file.supplementOf(), file.modelCode())
                .at("supplementOf");
    }
}
