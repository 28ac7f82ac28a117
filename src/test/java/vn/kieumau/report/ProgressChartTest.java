package vn.kieumau.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.kieumau.report.ProgressChart.Dot;
import vn.kieumau.report.ProgressChart.Mark;
import vn.kieumau.report.ProgressOverTime.Event;

class ProgressChartTest {

    private static final LocalDate BEGIN = LocalDate.of(2023, 3, 1);

    @Test
    void moreCriteriaStandHigherAndLaterDaysFurtherRight() {
        ProgressChart chart =
                ProgressChart.of(List.of(figure(0, 5, 34), figure(100, 20, 34), figure(200, 34, 34)), 900, 340);

        assertThat(chart.dots()).extracting(Dot::x).isSorted().doesNotHaveDuplicates();
        assertThat(chart.dots().get(0).y()).isGreaterThan(chart.dots().get(1).y());
        assertThat(chart.dots().get(2).y()).isEqualTo(chart.goal());
        assertThat(chart.dots()).extracting(Dot::label).containsExactly("5/34", "20/34", "34/34");
        assertThat(chart.path().split(" ")).hasSize(3);
    }

    @Test
    void whatHappenedIsMarkedByItsRowOfTheTable() {
        ProgressChart chart = ProgressChart.of(
                List.of(figure(0, 5, 34), Event.mark(BEGIN.plusDays(50), "Buổi làm việc"), figure(100, 20, 34)),
                900,
                340);

        assertThat(chart.marks()).extracting(Mark::number).containsExactly(2);
        assertThat(chart.marks().get(0).x())
                .isBetween(chart.dots().get(0).x(), chart.dots().get(1).x());
    }

    @Test
    void aSingleFigureIsADotWithoutACurve() {
        ProgressChart chart = ProgressChart.of(List.of(figure(0, 0, 0)), 640, 220);

        assertThat(chart.dots()).hasSize(1);
        assertThat(chart.path()).isEmpty();
        assertThat(chart.days()).hasSize(1);
    }

    @Test
    void labelsOfNeighboursDoNotCoverEachOther() {
        ProgressChart chart = ProgressChart.of(
                IntStream.range(0, 60)
                        .mapToObj(day -> figure(day, day % 34, 34))
                        .toList(),
                640,
                220);

        double[] labelled = chart.dots().stream()
                .filter(dot -> !dot.label().isEmpty())
                .mapToDouble(Dot::x)
                .toArray();
        assertThat(labelled).hasSizeGreaterThan(5);
        for (int each = 1; each < labelled.length; each++) {
            assertThat(labelled[each] - labelled[each - 1]).isGreaterThan(40);
        }
    }

    private static Event figure(int day, int met, int applicable) {
        return new Event(BEGIN.plusDays(day), "báo cáo", met, applicable, false, "");
    }
}
