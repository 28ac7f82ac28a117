package vn.kieumau.report;

import java.util.ArrayList;
import java.util.List;
import vn.kieumau.criteria.Percent;

/**
 * The geometry of horizontal bars with a name before and a figure behind each, for an SVG of ours.
 *
 * @param from where the bars begin
 */
record BarChart(int width, int height, double from, List<Bar> bars) {

    private static final int WIDTH = 900;
    private static final int FROM = 330;
    private static final int TO = 700;
    private static final int ROW = 26;
    private static final int LONGEST_NAME = 42;

    /**
     * @param y middle of the bar
     * @param length 0 where there is no figure
     */
    record Bar(String name, double y, double length, String figure) {}

    /** What one bar shows: a share of 0 to 100 percent, null for none. */
    record Value(String name, Percent percent, String figure) {}

    static BarChart of(List<Value> values) {
        List<Bar> bars = new ArrayList<>();
        for (Value value : values) {
            double length =
                    value.percent() == null ? 0 : value.percent().value().doubleValue() * (TO - FROM) / 100;
            bars.add(new Bar(
                    shortened(value.name()),
                    ROW * bars.size() + ROW / 2.0,
                    Math.round(length * 10) / 10.0,
                    value.figure()));
        }
        return new BarChart(WIDTH, Math.max(1, values.size()) * ROW, FROM, bars);
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }
}
