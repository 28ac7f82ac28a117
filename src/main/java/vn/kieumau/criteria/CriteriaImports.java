package vn.kieumau.criteria;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.criteria.CriteriaSheet.SheetCell;
import vn.kieumau.criteria.ImportedSet.Change;
import vn.kieumau.kernel.Act;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;

/** An administrator's way of a criteria set: checked as a file, brought in as a draft, published. */
@Service
class CriteriaImports {

    private final CriteriaSetReader reader = new CriteriaSetReader();
    private final CriteriaSetRepository sets;
    private final SetStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CriteriaImports(CriteriaSetRepository sets, SetStore store, ApplicationEventPublisher events, Clock clock) {
        this.sets = sets;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** Says what a file would do, an XLSX or a JSON file by its first bytes; every problem with its row and column. */
    @Transactional(readOnly = true)
    public SetReport check(byte[] file, Locale locale) {
        boolean workbook = file.length > 1 && file[0] == 'P' && file[1] == 'K';
        CriteriaSheet sheet = null;
        try {
            sheet = workbook ? CriteriaSheet.read(new ByteArrayInputStream(file)) : null;
            CriteriaSetFile read = sheet == null
                    ? reader.read(new ByteArrayInputStream(file))
                    : reader.read(sheet.tree(), sheet.problems());
            List<RuleViolation> obstacles = store.obstacles(read);
            return obstacles.isEmpty() ? accepted(read) : refused(obstacles, sheet, locale);
        } catch (CriteriaSetRefused refusal) {
            return refused(refusal.violations(), sheet, locale);
        } catch (RuleViolation unreadable) {
            return refused(List.of(unreadable), null, locale);
        }
    }

    /**
     * Brings in what {@link #check} showed to be right; as long as it is not published it rules nothing.
     *
     * @throws CriteriaSetRefused with everything that is wrong by now
     */
    @Transactional
    public ImportedSet bringIn(String json) {
        CriteriaSetFile file = reader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        List<RuleViolation> obstacles = store.obstacles(file);
        if (!obstacles.isEmpty()) {
            throw new CriteriaSetRefused(obstacles);
        }
        return store.store(file, null);
    }

    /**
     * Lets a draft rule from its first day on.
     *
     * @param closePredecessor whether the set before it ends on the day before
     */
    @Transactional
    public void publish(long id, boolean closePredecessor) {
        CriteriaSet set = sets.findForChange(id).orElseThrow(() -> new NotFound("criteria.set.unknown"));
        if (set.isPublished()) {
            throw new RuleViolation("criteria.publish.already", set.code(), set.version());
        }
        String closed = "";
        if (closePredecessor) {
            CriteriaSet before =
                    predecessor(set).orElseThrow(() -> new RuleViolation("criteria.publish.no_predecessor"));
            before.closeBefore(set.effectiveFrom());
            closed = before.code() + " " + before.version();
        }
        CriteriaSetFile file = set.file();
        store.nameAfterLatest(set.model(), file.modelName(), file.effectiveFrom());
        set.publish(clock.instant());
        events.publishEvent(Act.of("criteria.published", "criteria-set", set.code() + " " + set.version())
                .with(Map.of("effectiveFrom", VietnamTime.show(set.effectiveFrom()), "closed", closed)));
    }

    /** The set before a set: the earlier version of its code, else the latest version of the code that it names. */
    @Transactional(readOnly = true)
    public Optional<String> predecessorOf(long id) {
        return sets.findWithGroups(id).flatMap(this::predecessor).map(set -> set.code() + ", " + set.version());
    }

    private Optional<CriteriaSet> predecessor(CriteriaSet set) {
        Optional<CriteriaSet> earlier = sets.findByCodeOrderByVersionDesc(set.code()).stream()
                .filter(one -> one.isPublished() && one.version() < set.version())
                .findFirst();
        if (earlier.isPresent() || set.predecessor() == null) {
            return earlier;
        }
        return sets.findByCodeOrderByVersionDesc(set.predecessor()).stream()
                .filter(CriteriaSet::isPublished)
                .findFirst();
    }

    private SetReport accepted(CriteriaSetFile file) {
        Optional<CriteriaSet> there = sets.findByCodeAndVersion(file.code(), file.version());
        Change change = there.map(set -> set.hasContentOf(file) ? Change.UNCHANGED : Change.REPLACED)
                .orElse(Change.ADDED);
        List<CriterionView> before = there.or(() -> before(file))
                .map(set -> set.ownView().criteria())
                .orElseGet(List::of);
        return new SetReport(
                List.of(),
                change,
                file.code(),
                file.version(),
                SetComparison.of(before, views(file)),
                CriteriaSetJson.write(file));
    }

    private Optional<CriteriaSet> before(CriteriaSetFile file) {
        return sets.findByCodeOrderByVersionDesc(file.code()).stream()
                .filter(set -> set.version() < file.version())
                .findFirst()
                .or(() -> file.predecessor() == null
                        ? Optional.empty()
                        : sets.findByCodeOrderByVersionDesc(file.predecessor()).stream()
                                .findFirst());
    }

    private static List<CriterionView> views(CriteriaSetFile file) {
        return file.content().criteria().stream()
                .map(one -> new CriterionView(
                        0,
                        one.key(),
                        one.label(),
                        one.group(),
                        one.title(),
                        one.description(),
                        one.measure(),
                        one.evidenceTypes(),
                        one.evidenceRequired(),
                        one.office(),
                        one.illustrative()))
                .toList();
    }

    private static SetReport refused(List<RuleViolation> problems, CriteriaSheet sheet, Locale locale) {
        return SetReport.refused(problems.stream()
                .map(problem -> sheet == null ? inJson(problem, locale) : inSheet(problem, sheet, locale))
                .toList());
    }

    private static SetReport.Problem inSheet(RuleViolation problem, CriteriaSheet sheet, Locale locale) {
        SheetCell cell = sheet.cell(problem.field());
        return new SetReport.Problem(
                cell == null ? "" : String.valueOf(cell.row()),
                cell == null ? "" : cell.column(),
                problem.messageIn(locale));
    }

    /** {@code criteria.3.label} is shown as {@code criteria[3]} and {@code label}. */
    private static SetReport.Problem inJson(RuleViolation problem, Locale locale) {
        String place = problem.field() == null ? "" : problem.field().replaceFirst("\\.(\\d+)", "[$1]");
        int dot = place.indexOf('.');
        String part = place.contains("[") ? place.substring(0, place.indexOf(']') + 1) : "";
        return new SetReport.Problem(
                part, dot < 0 ? (part.isEmpty() ? place : "") : place.substring(dot + 1), problem.messageIn(locale));
    }
}
