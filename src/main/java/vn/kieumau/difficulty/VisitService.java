package vn.kieumau.difficulty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.account.OfficerService;
import vn.kieumau.account.Role;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.dossier.DossierActs;
import vn.kieumau.dossier.DossierDirectory;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.dossier.Timeline;
import vn.kieumau.evidence.FileService;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;

/** What happens to working visits: planned, held, their minutes closed, and what follows reported as done. */
@Service
class VisitService {

    private static final String DAY = "day";

    private final VisitRepository visits;
    private final VisitAgenda agenda;
    private final DifficultyService difficulties;
    private final DossierDirectory directory;
    private final FileService files;
    private final OfficerService officers;
    private final Timeline timeline;
    private final DossierActs acts;
    private final Clock clock;

    VisitService(
            VisitRepository visits,
            VisitAgenda agenda,
            DifficultyService difficulties,
            DossierDirectory directory,
            FileService files,
            OfficerService officers,
            Timeline timeline,
            DossierActs acts,
            Clock clock) {
        this.visits = visits;
        this.agenda = agenda;
        this.difficulties = difficulties;
        this.directory = directory;
        this.files = files;
        this.officers = officers;
        this.timeline = timeline;
        this.acts = acts;
        this.clock = clock;
    }

    /** Plans a visit with an agenda of what is open now, and answers its id. */
    @Transactional
    @Needs(Action.VISIT_MANAGE)
    public long plan(DossierView dossier, VisitPlan plan, SignedInOfficer officer) {
        mustManage(dossier, officer);
        if (dossier.state().isFinal()) {
            throw new RuleViolation("visit.dossier_ended", dossier.number());
        }
        mustLieInItsTime(dossier, plan);
        WorkingVisit visit =
                new WorkingVisit(dossier.id(), dossier.number(), plan, officer.getUsername(), clock.instant());
        visit.follow(agenda.open(dossier));
        visits.save(visit);
        tell("visit.planned", dossier, officer, visit);
        acts.done("visit.planned", dossier.id(), about(visit));
        return visit.id();
    }

    @Transactional
    @Needs(Action.VISIT_MANAGE)
    public void changePlan(DossierView dossier, long id, VisitPlan plan, SignedInOfficer officer) {
        WorkingVisit visit = managed(dossier, id, officer);
        mustLieInItsTime(dossier, plan);
        Map<String, String> before = about(visit);
        visit.plan(plan);
        acts.changed("visit.plan_changed", dossier.id(), before, about(visit));
    }

    /** Renames, moves and leaves out points, and adds one when {@code newItem} is not empty. */
    @Transactional
    @Needs(Action.VISIT_MANAGE)
    public void arrange(
            DossierView dossier, long id, List<AgendaItemView> wanted, String newItem, SignedInOfficer officer) {
        WorkingVisit visit = managed(dossier, id, officer);
        wanted.forEach(item -> visit.arrange(item.id(), item.position(), item.title(), item.removed()));
        if (!newItem.isEmpty()) {
            visit.addItem(newItem);
        }
        acts.done("visit.agenda_arranged", dossier.id(), about(visit));
    }

    /** Writes the minutes; may be repeated until they are closed. */
    @Transactional
    @Needs(Action.VISIT_MANAGE)
    public void record(DossierView dossier, long id, VisitMinutes minutes, SignedInOfficer officer) {
        WorkingVisit visit = managed(dossier, id, officer);
        if (minutes.file() != null) {
            files.require(minutes.file().toString(), dossier.number());
        }
        visit.record(minutes, today());
        acts.done("visit.recorded", dossier.id(), about(visit));
    }

    /** Fixes the minutes as they are sent; the difficulties that they solve go on to their confirmation. */
    @Transactional
    @Needs(Action.VISIT_MANAGE)
    public void close(DossierView dossier, long id, VisitMinutes minutes, SignedInOfficer officer) {
        record(dossier, id, minutes, officer);
        WorkingVisit visit = managed(dossier, id, officer);
        visit.close(officer.getUsername(), clock.instant());
        visit.points().stream()
                .filter(item -> item.settledDifficulty() != null)
                .forEach(item ->
                        difficulties.settle(item.settledDifficulty(), item.conclusion(), officer.getUsername()));
        tell("visit.closed", dossier, officer, visit);
        acts.done("visit.closed", dossier.id(), about(visit));
    }

    @Transactional
    @Needs(Action.VISIT_MANAGE)
    public void addTask(DossierView dossier, long id, NewVisitTask task, SignedInOfficer officer) {
        WorkingVisit visit = managed(dossier, id, officer);
        Role owner = task.owner();
        DifficultyPlace place = difficulties.placeOf(dossier);
        if (owner == null || owner.level().filter(place.levels()::contains).isEmpty()) {
            throw new RuleViolation("visit.choose_owner").at("owner");
        }
        visit.addTask(
                task.what(),
                owner,
                owner.groupAt(place.codeAt(owner.level().orElseThrow())),
                place.nameAt(owner.level().orElseThrow()),
                task.dueOn(),
                difficulties.criterion(dossier, task.criterionKey()));
        acts.done(
                "visit.task_given",
                dossier.id(),
                Map.of("task", task.what(), "owner", owner.key(), "dueOn", VietnamTime.show(task.dueOn())));
    }

    /** Whoever has to do a task, or manages visits of the dossier, reports it as done. */
    @Transactional
    @Needs(Action.VISIT_REPORT)
    public void taskDone(
            DossierView dossier, long id, long taskId, LocalDate on, String note, SignedInOfficer officer) {
        WorkingVisit visit = get(dossier, id);
        VisitTask task = visit.task(taskId);
        if (!officer.groups().contains(task.ownerGroup()) && !mayManage(dossier, officer)) {
            throw new RuleViolation("visit.task_of_others");
        }
        if (on.isAfter(today())) {
            throw new RuleViolation("visit.task_done_later").at("doneOn." + taskId);
        }
        visit.taskDone(taskId, on, note, officer.getUsername());
        acts.done("visit.task_done", dossier.id(), Map.of("task", task.what(), DAY, VietnamTime.show(on)));
    }

    @Transactional
    @Needs(Action.VISIT_MANAGE)
    public void amend(DossierView dossier, long id, String text, SignedInOfficer officer) {
        WorkingVisit visit = managed(dossier, id, officer);
        visit.amend(text, officer.getUsername(), clock.instant());
        acts.done("visit.amended", dossier.id(), about(visit));
    }

    @Transactional
    @Needs(Action.VISIT_MANAGE)
    public void cancel(DossierView dossier, long id, String reason, SignedInOfficer officer) {
        WorkingVisit visit = managed(dossier, id, officer);
        visit.cancel(reason);
        tell("visit.cancelled", dossier, officer, visit);
        acts.done("visit.cancelled", dossier.id(), about(visit));
    }

    /** A visit of another dossier answers like an unknown one. */
    @Transactional(readOnly = true)
    public VisitView require(DossierView dossier, long id) {
        WorkingVisit visit = get(dossier, id);
        Map<String, String> names = officers.displayNames(Stream.concat(
                        Stream.of(visit.plannedBy(), visit.closedBy()),
                        visit.addenda().stream().map(VisitAddendum::addedBy))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        UUID file = visit.minutesFileId();
        return new VisitView(
                visit.line(),
                visit.planned().hosts(),
                visit.planned().visitors(),
                names.getOrDefault(visit.plannedBy(), visit.plannedBy()),
                visit.agenda().stream().map(AgendaItem::view).toList(),
                visit.summary(),
                file == null ? null : files.byId(Set.of(file)).get(file),
                visit.tasks().stream().map(task -> task.view(today())).toList(),
                visit.addenda().stream()
                        .map(one -> one.view(names.getOrDefault(one.addedBy(), one.addedBy())))
                        .toList(),
                visit.closedBy() == null ? "" : names.getOrDefault(visit.closedBy(), visit.closedBy()),
                visit.closedAt(),
                visit.cancelReason(),
                !visit.planned().heldOn().isAfter(today()));
    }

    /** The visits of a dossier with what follows, the newest first: two queries. */
    @Transactional(readOnly = true)
    public List<VisitSummary> of(DossierView dossier) {
        List<WorkingVisit> all = visits.findAllOf(dossier.id());
        if (all.isEmpty()) {
            return List.of();
        }
        Map<Long, List<VisitTaskView>> tasks = visits
                .findTasks(all.stream().map(WorkingVisit::id).toList())
                .stream()
                .collect(Collectors.groupingBy(
                        VisitTask::visitId, Collectors.mapping(task -> task.view(today()), Collectors.toList())));
        return all.stream()
                .map(visit -> new VisitSummary(visit.line(), tasks.getOrDefault(visit.id(), List.of())))
                .toList();
    }

    boolean mayManage(DossierView dossier, SignedInOfficer officer) {
        return !directory
                .reaching(dossier, Action.VISIT_MANAGE, officer.posts())
                .isEmpty();
    }

    private void mustManage(DossierView dossier, SignedInOfficer officer) {
        if (!mayManage(dossier, officer)) {
            throw new NotFound("dossier.unknown", dossier.number());
        }
    }

    private WorkingVisit managed(DossierView dossier, long id, SignedInOfficer officer) {
        mustManage(dossier, officer);
        return get(dossier, id);
    }

    private WorkingVisit get(DossierView dossier, long id) {
        return visits.findByIdAndDossierId(id, dossier.id()).orElseThrow(() -> new NotFound("visit.unknown"));
    }

    private static void mustLieInItsTime(DossierView dossier, VisitPlan plan) {
        LocalDate last = dossier.periodTo().plusYears(1);
        if (plan.heldOn() != null
                && (plan.heldOn().isBefore(dossier.openedOn()) || plan.heldOn().isAfter(last))) {
            throw new RuleViolation("visit.day_outside", VietnamTime.show(dossier.openedOn()), VietnamTime.show(last))
                    .at("heldOn");
        }
    }

    private void tell(String key, DossierView dossier, SignedInOfficer officer, WorkingVisit visit) {
        timeline.add(
                dossier.id(),
                officer.getUsername(),
                key,
                "",
                VietnamTime.show(visit.planned().heldOn()) + ", "
                        + visit.planned().place());
    }

    private static Map<String, String> about(WorkingVisit visit) {
        return Map.of(
                DAY,
                VietnamTime.show(visit.planned().heldOn()),
                "place",
                visit.planned().place(),
                "state",
                visit.state().name());
    }

    private LocalDate today() {
        return VietnamTime.dayOf(clock.instant());
    }
}
