package vn.kieumau.criteria;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
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
    private final SetStore store;

    CriteriaService(RecognitionModelRepository models, CriteriaSetRepository sets, SetStore store) {
        this.models = models;
        this.sets = sets;
        this.store = store;
    }

    /**
     * Reads a criteria set from JSON and publishes it. The same content again changes nothing, other content replaces a
     * set that no dossier uses.
     *
     * @throws CriteriaSetRefused with every problem of the file
     * @throws RuleViolation when a dossier uses the set already
     */
    @Transactional
    public ImportedSet importSet(InputStream json) {
        return store.store(reader.read(json), Instant.now());
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

    /**
     * The set that rules a model on a day in a province: with what the province adds, where it adds something.
     *
     * @param provinceCode null where no province is known
     */
    public CriteriaSetView inForce(String modelCode, LocalDate on, String provinceCode) {
        CriteriaSetView set = inForce(modelCode, on);
        return sets.findSupplementsInForce(set.id(), provinceCode, on).stream()
                .findFirst()
                .map(this::require)
                .orElse(set);
    }

    /**
     * Every set of a model that is in force on some day of a time, alone and with what a province adds to it.
     *
     * @param provinceCode null where no province is known
     */
    public List<CriteriaSetView> inForceBetween(String modelCode, LocalDate from, LocalDate to, String provinceCode) {
        return sets.findIdsInForceBetween(modelCode, from, to, provinceCode).stream()
                .map(this::require)
                .toList();
    }

    /**
     * The set as dossiers use it: with the set that it adds to, when it is what a province adds.
     *
     * @throws NotFound for an unknown id
     */
    public CriteriaSetView require(long setId) {
        CriteriaSet set = loaded(setId);
        if (set.base() != null) {
            loaded(set.base().id());
        }
        return set.view();
    }

    private CriteriaSet loaded(long setId) {
        CriteriaSet set = sets.findWithGroups(setId).orElseThrow(() -> new NotFound("criteria.set.unknown"));
        sets.findGroupsWithCriteria(setId);
        return set;
    }

    /** Makes a set immutable because a dossier begins to use it; again is no change. */
    @Transactional
    public void pin(long setId) {
        CriteriaSet set = sets.findForChange(setId).orElseThrow(() -> new NotFound("criteria.set.unknown"));
        set.pin(Instant.now());
        if (set.base() != null) {
            pin(set.base().id());
        }
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
