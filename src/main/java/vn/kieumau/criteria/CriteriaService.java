package vn.kieumau.criteria;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.criteria.ImportedSet.Change;
import vn.kieumau.kernel.Act;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;

/** The models of recognition and their versioned criteria sets. */
@Service
@Transactional(readOnly = true)
public class CriteriaService {

    private final CriteriaSetReader reader = new CriteriaSetReader();
    private final RecognitionModelRepository models;
    private final CriteriaSetRepository sets;
    private final ApplicationEventPublisher events;

    CriteriaService(RecognitionModelRepository models, CriteriaSetRepository sets, ApplicationEventPublisher events) {
        this.models = models;
        this.sets = sets;
        this.events = events;
    }

    /**
     * Reads a criteria set from JSON. The same content again changes nothing, other content replaces a set that no
     * dossier uses.
     *
     * @throws CriteriaSetRefused with every problem of the file
     * @throws RuleViolation when a dossier uses the set already
     */
    @Transactional
    public ImportedSet importSet(InputStream json) {
        CriteriaSetFile file = reader.read(json);
        Optional<CriteriaSet> existing = sets.findForChange(file.code(), file.version());
        if (existing.isEmpty()) {
            return imported(new ImportedSet(add(file).id(), Change.ADDED), file);
        }
        CriteriaSet set = existing.get();
        if (set.hasContentOf(file)) {
            return new ImportedSet(set.id(), Change.UNCHANGED);
        }
        replace(set, file);
        return imported(new ImportedSet(set.id(), Change.REPLACED), file);
    }

    private ImportedSet imported(ImportedSet set, CriteriaSetFile file) {
        events.publishEvent(Act.of("criteria.imported", "criteria-set", file.code() + " " + file.version())
                .with(Map.of("change", set.change().name())));
        return set;
    }

    private CriteriaSet add(CriteriaSetFile file) {
        RecognitionModel model = models.findByCode(file.modelCode())
                .orElseGet(() -> models.save(new RecognitionModel(file.modelCode(), file.modelName())));
        nameAfterLatest(model, file);
        return sets.save(new CriteriaSet(model, file));
    }

    private void replace(CriteriaSet set, CriteriaSetFile file) {
        if (!set.model().code().equals(file.modelCode())) {
            throw new RuleViolation(
                    "criteria.import.other_model", file.code(), set.model().code());
        }
        nameAfterLatest(set.model(), file);
        set.empty();
        sets.flush();
        set.fill(file);
    }

    private void nameAfterLatest(RecognitionModel model, CriteriaSetFile file) {
        boolean older = sets.findLatestBeginning(model)
                .filter(latest -> latest.isAfter(file.effectiveFrom()))
                .isPresent();
        if (!older) {
            model.rename(file.modelName());
        }
    }

    /**
     * The set that rules a model on a day.
     *
     * @throws NotFound for an unknown model
     * @throws RuleViolation when no set is in force on that day
     */
    public CriteriaSetView inForce(String modelCode, LocalDate on) {
        List<Long> ids = sets.findIdsInForce(modelCode, on);
        if (ids.isEmpty()) {
            throw new RuleViolation(
                    "criteria.set.none_in_force", requireModel(modelCode).name(), VietnamTime.show(on));
        }
        return require(ids.get(0));
    }

    /** @throws NotFound for an unknown id */
    public CriteriaSetView require(long setId) {
        CriteriaSet set = sets.findWithGroups(setId).orElseThrow(() -> new NotFound("criteria.set.unknown"));
        sets.findGroupsWithCriteria(setId);
        return set.view();
    }

    /** Makes a set immutable because a dossier begins to use it; again is no change. */
    @Transactional
    public void pin(long setId) {
        sets.findForChange(setId)
                .orElseThrow(() -> new NotFound("criteria.set.unknown"))
                .pin(Instant.now());
    }

    public List<ModelView> models() {
        return models.findAllByOrderByCode().stream()
                .map(model -> new ModelView(model.code(), model.name()))
                .toList();
    }

    private RecognitionModel requireModel(String code) {
        return models.findByCode(code).orElseThrow(() -> new NotFound("criteria.model.unknown", code));
    }
}
