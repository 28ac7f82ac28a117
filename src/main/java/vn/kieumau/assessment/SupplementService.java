package vn.kieumau.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.assessment.SupplementRequest.State;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.dossier.DossierActs;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.dossier.Timeline;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.Texts;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.kernel.WorkingCalendar;

/**
 * Requests for supplements: the lead officer of a level says for each criterion what is missing, its leader opens the
 * request, the ward answers every criterion of it, and these criteria are judged once more.
 */
@Service
public class SupplementService {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 2_000;

    private final SupplementRepository requests;
    private final AppraisalService appraisals;
    private final AssessmentRepository rounds;
    private final CriteriaService criteria;
    private final Timeline timeline;
    private final DossierActs acts;
    private final WorkingCalendar calendar;
    private final Clock clock;

    SupplementService(
            SupplementRepository requests,
            AppraisalService appraisals,
            AssessmentRepository rounds,
            CriteriaService criteria,
            Timeline timeline,
            DossierActs acts,
            WorkingCalendar calendar,
            Clock clock) {
        this.requests = requests;
        this.appraisals = appraisals;
        this.rounds = rounds;
        this.criteria = criteria;
        this.timeline = timeline;
        this.acts = acts;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Proposes a request; an earlier proposal of the level is dropped.
     *
     * @param deadline a working day after today
     * @param missing what is missing, 10 to 2000 characters, by criterion; at least one
     */
    @Transactional
    public void propose(
            DossierView dossier, Stage stage, LocalDate deadline, Map<String, String> missing, String officer) {
        if (missing.isEmpty()) {
            throw new RuleViolation("assessment.supplement_nothing").at("asked");
        }
        Map<String, String> ordered = new LinkedHashMap<>();
        for (CriterionView criterion : criteria.require(dossier.criteriaSetId()).criteria()) {
            String text = missing.get(criterion.key());
            if (text != null && (text.length() < SHORTEST || text.length() > LONGEST)) {
                throw new RuleViolation("assessment.supplement_text", criterion.label(), SHORTEST, LONGEST)
                        .at("missing." + criterion.key());
            }
            if (text != null) {
                ordered.put(criterion.key(), text);
            }
        }
        if (ordered.size() < missing.size()) {
            throw new RuleViolation("assessment.supplement_unknown").at("asked");
        }
        mustLieAhead(deadline);
        drop(dossier.id(), stage);
        int round = rounds.findFirstByDossierIdAndStageOrderByRoundDesc(dossier.id(), stage)
                .map(Assessment::round)
                .orElseThrow(() -> new RuleViolation("assessment.nothing_judged", stage.label()));
        requests.save(new SupplementRequest(dossier.id(), stage, round, deadline, ordered, officer, clock.instant()));
        acts.done("assessment.supplement_proposed", dossier.id(), described(stage, deadline, ordered));
    }

    /** A level that now proposes something else drops its proposal. */
    @Transactional
    public void drop(long dossierId, Stage stage) {
        requests.findByDossierIdAndStageAndState(dossierId, stage, State.PROPOSED)
                .ifPresent(SupplementRequest::drop);
        requests.flush();
    }

    /** The leader agrees: from now on the ward has to answer. */
    @Transactional
    public void open(DossierView dossier, Stage stage, String leader) {
        SupplementRequest request = requests.findByDossierIdAndStageAndState(dossier.id(), stage, State.PROPOSED)
                .orElseThrow(() -> new RuleViolation("assessment.supplement_not_proposed"));
        if (!request.deadline().isAfter(today())) {
            throw new RuleViolation("assessment.supplement_late", VietnamTime.show(request.deadline()));
        }
        request.open(leader, clock.instant());
        Map<String, String> missing = missing(request);
        timeline.add(
                dossier.id(), leader, "assessment.supplement_asked", "", inWords(dossier, request.deadline(), missing));
        acts.done("assessment.supplement_opened", dossier.id(), described(stage, request.deadline(), missing));
    }

    /**
     * The ward answers every criterion of the open request by an explanation or a file; these criteria, and no others,
     * are judged once more.
     */
    @Transactional
    public void answer(DossierView dossier, Map<String, SupplementAnswer> answers, String note, String officer) {
        SupplementRequest request = requests.findByDossierIdAndState(dossier.id(), State.OPEN)
                .orElseThrow(() -> new RuleViolation("assessment.supplement_not_open"));
        Map<String, String> labels = labels(dossier);
        for (SupplementItem item : request.items()) {
            SupplementAnswer answer = answers.get(item.criterionKey());
            if (answer == null || answer.isEmpty()) {
                throw new RuleViolation("assessment.supplement_unanswered", labels.get(item.criterionKey()))
                        .at("answer." + item.criterionKey());
            }
        }
        request.answer(answers, note, officer, clock.instant());
        appraisals.askAfterSupplement(dossier, request.stage(), missing(request), officer);
        acts.done(
                "assessment.supplement_answered",
                dossier.id(),
                Map.of(
                        "stage", request.stage().key(),
                        "criteria", String.join(", ", missing(request).keySet())));
    }

    /** What the ward has to answer now; empty when nothing is asked. */
    @Transactional(readOnly = true)
    public Optional<SupplementView> openRequest(long dossierId) {
        return requests.findByDossierIdAndState(dossierId, State.OPEN).map(SupplementRequest::view);
    }

    /** What a level has proposed to ask. */
    @Transactional(readOnly = true)
    public Optional<SupplementView> proposal(long dossierId, Stage stage) {
        return requests.findByDossierIdAndStageAndState(dossierId, stage, State.PROPOSED)
                .map(SupplementRequest::view);
    }

    /** Every request of a dossier, the oldest first: one query. */
    @Transactional(readOnly = true)
    public List<SupplementView> of(long dossierId) {
        return requests.findAll(dossierId).stream().map(SupplementRequest::view).toList();
    }

    /** Keys of the criteria that the ward has to answer now. */
    @Transactional(readOnly = true)
    public Set<String> openCriteria(long dossierId) {
        return Set.copyOf(requests.findKeys(dossierId, State.OPEN));
    }

    /** The answers to the latest request of a level, by criterion; empty before the ward has answered. */
    @Transactional(readOnly = true)
    public Map<String, SupplementItemView> lastAnswers(long dossierId, Stage stage) {
        return of(dossierId).stream()
                .filter(request -> request.stage() == stage && request.answeredAt() != null)
                .reduce((older, newer) -> newer)
                .map(request -> request.items().stream()
                        .collect(Collectors.toMap(SupplementItemView::criterionKey, item -> item)))
                .orElseGet(Map::of);
    }

    private void mustLieAhead(LocalDate deadline) {
        if (!deadline.isAfter(today()) || !calendar.isWorkingDay(deadline)) {
            throw new RuleViolation("assessment.supplement_deadline", VietnamTime.show(deadline)).at("deadline");
        }
    }

    private static Map<String, String> missing(SupplementRequest request) {
        Map<String, String> missing = new LinkedHashMap<>();
        request.items().forEach(item -> missing.put(item.criterionKey(), item.missing()));
        return missing;
    }

    private static Map<String, String> described(Stage stage, LocalDate deadline, Map<String, String> missing) {
        Map<String, String> words = new LinkedHashMap<>(missing);
        words.put("stage", stage.key());
        words.put("deadline", VietnamTime.show(deadline));
        return words;
    }

    private String inWords(DossierView dossier, LocalDate deadline, Map<String, String> missing) {
        Map<String, String> labels = labels(dossier);
        String each = missing.entrySet().stream()
                .map(item -> Texts.of("assessment.supplement_line", labels.get(item.getKey()), item.getValue()))
                .collect(Collectors.joining("\n"));
        return each + "\n" + Texts.of("assessment.supplement_until", VietnamTime.show(deadline));
    }

    private Map<String, String> labels(DossierView dossier) {
        return criteria.require(dossier.criteriaSetId()).criteria().stream()
                .collect(Collectors.toMap(CriterionView::key, CriterionView::label));
    }

    private LocalDate today() {
        return VietnamTime.dayOf(clock.instant());
    }
}
