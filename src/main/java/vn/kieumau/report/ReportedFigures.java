package vn.kieumau.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.account.Access;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.account.Reach;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.kernel.Act;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.kernel.VietnameseText;
import vn.kieumau.unit.UnitChain;
import vn.kieumau.unit.UnitLevel;
import vn.kieumau.unit.UnitService;
import vn.kieumau.unit.UnitView;

/** Quotations from superiors' reports about groups of units, kept apart from what is computed. */
@Service
public class ReportedFigures {

    private static final int REASON_MINIMUM = 20;

    private final ReportedFigureRepository figures;
    private final UnitService units;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportedFigures(
            ReportedFigureRepository figures,
            UnitService units,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.figures = figures;
        this.units = units;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The quotations about units within the officer's reach, the latest first.
     *
     * @param withdrawn whether those that were taken back are among them
     */
    @Transactional(readOnly = true)
    List<ReportedFigureView> find(ReportFilter filter, SignedInOfficer officer, boolean withdrawn, int most) {
        Reach reach = access.reach(officer, Action.REPORT_READ);
        return figures
                .find(
                        reach.everywhere(),
                        reach.treeCodes(),
                        filter.place(),
                        filter.model(),
                        filter.year(),
                        filter.asOf(),
                        withdrawn,
                        Limit.of(most))
                .stream()
                .map(ReportedFigure::view)
                .toList();
    }

    /** Whether nothing has ever been quoted. */
    @Transactional(readOnly = true)
    public boolean none() {
        return figures.count() == 0;
    }

    /** Keeps a quotation about a district or province within the officer's reach; another one answers as if unknown. */
    @Transactional
    @Needs(Action.REPORT_ENTER)
    public void enter(NewReportedFigure typed, SignedInOfficer officer) {
        if (typed.asOf().isAfter(VietnamTime.dayOf(clock.instant()))) {
            throw new RuleViolation("report.reported.future").at("asOf");
        }
        UnitChain chain = chain(typed);
        UnitView unit = Optional.ofNullable(chain.district()).orElse(chain.province());
        Reach reach = access.reach(officer, Action.REPORT_ENTER);
        if (!reach.covers(unit.code(), chain.province().code())) {
            throw new NotFound("report.reported.unit_unknown", typed.unit()).at("unit");
        }
        if (typed.from() > typed.to()) {
            throw new RuleViolation("report.reported.backwards", typed.from(), typed.to()).at("to");
        }
        if (typed.to() > typed.of()) {
            throw new RuleViolation("report.reported.more_than_all", typed.to(), typed.of()).at("of");
        }
        ReportedFigureView kept = figures.save(new ReportedFigure(
                        typed, unit.fullName(), chain.province().code(), officer.getUsername(), clock.instant()))
                .view();
        events.publishEvent(Act.of("report.figure_entered", "reported-figure", String.valueOf(kept.id()))
                .inUnit(unit.code())
                .with(Map.of(
                        "met", kept.figure(),
                        "day", VietnamTime.show(kept.asOf()),
                        "model", kept.modelCode(),
                        "year", String.valueOf(kept.cycleYear()))));
    }

    private UnitChain chain(NewReportedFigure typed) {
        LocalDate day = typed.asOf();
        UnitChain chain = units.find(typed.unit(), day)
                .filter(unit -> unit.level() != UnitLevel.WARD)
                .map(unit -> units.chainOf(unit.code(), day))
                .orElseThrow(() -> new NotFound("report.reported.unit_unknown", typed.unit()).at("unit"));
        return chain;
    }

    /** Takes a quotation back for a reason of at least 20 characters; it stays readable. */
    @Transactional
    @Needs(Action.REPORT_ENTER)
    public void withdraw(long id, String because, SignedInOfficer officer) {
        ReportedFigure figure = figures.findById(id)
                .filter(one -> access.reach(officer, Action.REPORT_ENTER).covers(one.unitCode(), one.provinceCode()))
                .orElseThrow(() -> new NotFound("report.reported.unknown"));
        String reason = VietnameseText.clean(because);
        if (reason.length() < REASON_MINIMUM) {
            throw new RuleViolation("report.reported.reason", REASON_MINIMUM).at("reason");
        }
        figure.withdraw(reason, officer.getUsername(), clock.instant());
        events.publishEvent(Act.of("report.figure_withdrawn", "reported-figure", String.valueOf(id))
                .inUnit(figure.unitCode())
                .with(Map.of("reason", reason)));
    }
}
