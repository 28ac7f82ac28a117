package vn.kieumau.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.assessment.Stage;
import vn.kieumau.criteria.Percent;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.dossier.Milestones;
import vn.kieumau.kernel.Texts;

/** The criteria met by date: what the ward reported, what closed rounds found, and what happened in between. */
@Component
class ProgressOverTime {

    /** The latest so many count; nobody reads a longer curve. */
    private static final int MOST = 200;

    private static final String FIGURES = """
            select * from (
                select r.reported_on as day, r.id, null as stage, 0 as round, r.met, r.applicable, r.note
                from app.progress_report r where r.dossier_id = ?
                union all
                select (a.closed_at at time zone 'Asia/Ho_Chi_Minh')::date, a.id, a.stage, a.round,
                    c.met, c.applicable, ''
                from app.assessment a join app.round_score c on c.assessment_id = a.id
                where a.dossier_id = ? and a.closed
                order by day desc, id desc limit ?) latest
            order by day, stage is not null, id""";

    private final JdbcTemplate database;
    private final ObjectProvider<Milestones> milestones;

    ProgressOverTime(JdbcTemplate database, ObjectProvider<Milestones> milestones) {
        this.database = database;
        this.milestones = milestones;
    }

    /** Two queries, and those of the features that have something to mark. */
    @Transactional(readOnly = true)
    public List<Event> of(DossierView dossier, Locale locale) {
        List<Event> events = new ArrayList<>(database.query(
                FIGURES,
                (row, number) -> figure(
                        row.getObject("day", LocalDate.class),
                        row.getString("stage"),
                        row.getInt("round"),
                        row.getInt("met"),
                        row.getInt("applicable"),
                        row.getString("note"),
                        locale),
                dossier.id(),
                dossier.id(),
                MOST));
        events.addAll(database.query(
                "select (submitted_at at time zone 'Asia/Ho_Chi_Minh')::date as day, number from app.submission"
                        + " where dossier_id = ? order by number desc limit ?",
                (row, number) -> Event.mark(
                        row.getObject("day", LocalDate.class),
                        Texts.in(locale, "report.progress.submitted", row.getInt("number"))),
                dossier.id(),
                MOST));
        milestones
                .orderedStream()
                .flatMap(feature -> feature.of(dossier).stream())
                .map(one -> Event.mark(one.day(), one.what()))
                .forEach(events::add);
        events.sort(Comparator.comparing(Event::day));
        return events;
    }

    private static Event figure(
            LocalDate day, String stage, int round, int met, int applicable, String note, Locale locale) {
        String what = stage == null
                ? Texts.in(locale, "report.progress.reported")
                : Texts.in(
                        locale,
                        "report.progress.round",
                        Texts.in(
                                locale,
                                "assessment.stage." + Stage.valueOf(stage).key()),
                        round);
        return new Event(day, what, met, applicable, stage != null, note);
    }

    /**
     * A figure, or something that is only marked.
     *
     * @param met null, like {@code applicable}, when it is only marked
     * @param judged whether the figure comes from a closed round, not from the ward's own report
     */
    record Event(LocalDate day, String what, Integer met, Integer applicable, boolean judged, String note) {

        static Event mark(LocalDate day, String what) {
            return new Event(day, what, null, null, false, "");
        }

        public boolean isFigure() {
            return met != null;
        }

        /** “31/34 = 91,18 %”; empty when it is only marked. */
        public String figure() {
            return isFigure() ? Percent.withFraction(met, applicable) : "";
        }
    }
}
