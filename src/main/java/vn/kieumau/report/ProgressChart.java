package vn.kieumau.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.stream.Collectors;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.report.ProgressOverTime.Event;

/**
 * The geometry of criteria met by date, for an SVG of ours.
 *
 * @param goal height of the line of all applicable criteria, the latest number of them
 * @param path the curve; empty for fewer than two figures
 */
record ProgressChart(
        int width,
        int height,
        double left,
        double right,
        double bottom,
        double goal,
        String goalLabel,
        String path,
        List<Tick> rows,
        List<Tick> days,
        List<Dot> dots,
        List<Mark> marks) {

    private static final double LEFT = 40;
    private static final double RIGHT = 24;
    private static final double TOP = 34;
    private static final double BOTTOM = 28;
    private static final int DAYS_SHOWN = 5;
    private static final double BETWEEN_LABELS = 46;

    /** A line with its label. */
    record Tick(double at, String label) {}

    /**
     * A figure.
     *
     * @param label empty where it would cover the one before
     */
    record Dot(double x, double y, String label, boolean judged) {}

    /** Something that happened: a line down the chart with the number of its row in the table. */
    record Mark(double x, int number) {}

    /** @param events in the order of their days, at least one figure among them */
    static ProgressChart of(List<Event> events, int width, int height) {
        List<Event> figures = events.stream().filter(Event::isFigure).toList();
        int top = Math.max(1, figures.stream().mapToInt(Event::applicable).max().orElse(1));
        int goal = figures.get(figures.size() - 1).applicable();
        Scale scale = new Scale(
                events.get(0).day(), events.get(events.size() - 1).day(), top, width - RIGHT, height - BOTTOM);
        List<Dot> dots = dots(figures, scale);
        List<Mark> marks = new ArrayList<>();
        for (int row = 0; row < events.size(); row++) {
            if (!events.get(row).isFigure()) {
                marks.add(new Mark(scale.x(events.get(row).day()), row + 1));
            }
        }
        return new ProgressChart(
                width,
                height,
                LEFT,
                width - RIGHT,
                height - BOTTOM,
                scale.y(goal),
                String.valueOf(goal),
                dots.size() < 2
                        ? ""
                        : dots.stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" ")),
                rows(top, scale),
                days(scale),
                dots,
                marks);
    }

    private static List<Dot> dots(List<Event> figures, Scale scale) {
        LinkedList<Dot> dots = new LinkedList<>();
        double labelled = Double.POSITIVE_INFINITY;
        // from the last one, whose label matters most
        for (int each = figures.size() - 1; each >= 0; each--) {
            Event figure = figures.get(each);
            double x = scale.x(figure.day());
            boolean room = labelled - x >= BETWEEN_LABELS;
            dots.addFirst(new Dot(
                    x, scale.y(figure.met()), room ? figure.met() + "/" + figure.applicable() : "", figure.judged()));
            labelled = room ? x : labelled;
        }
        return dots;
    }

    private static List<Tick> rows(int top, Scale scale) {
        int step = Math.max(1, (top + 3) / 4);
        List<Tick> rows = new ArrayList<>();
        for (int value = 0; value <= top; value += step) {
            rows.add(new Tick(scale.y(value), String.valueOf(value)));
        }
        return rows;
    }

    private static List<Tick> days(Scale scale) {
        long span = ChronoUnit.DAYS.between(scale.first(), scale.last());
        long shown = Math.min(DAYS_SHOWN, span + 1);
        List<Tick> days = new ArrayList<>();
        for (long each = 0; each < shown; each++) {
            LocalDate day = scale.first().plusDays(shown == 1 ? 0 : span * each / (shown - 1));
            days.add(new Tick(scale.x(day), VietnamTime.show(day)));
        }
        return days;
    }

    /** From days and counts to places, with one decimal so that the page stays small. */
    private record Scale(LocalDate first, LocalDate last, int top, double right, double bottom) {

        double x(LocalDate day) {
            long span = ChronoUnit.DAYS.between(first, last);
            double inset = 30;
            double from = LEFT + inset;
            double share = span == 0 ? 0.5 : (double) ChronoUnit.DAYS.between(first, day) / span;
            return tenth(from + share * (right - inset - from));
        }

        double y(int met) {
            return tenth(bottom - (bottom - TOP) * met / top);
        }

        private static double tenth(double value) {
            return Math.round(value * 10) / 10.0;
        }
    }
}
