package vn.kieumau.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Vietnamese working days: Monday to Friday without the public holidays, with the Saturdays that make up for a
 * swapped day. Days come from {@code kieu-mau.calendar.*}.
 *
 * @param holidays days off on which an office would otherwise work
 * @param makeUpDays days of a weekend on which offices work
 */
@ConfigurationProperties("kieu-mau.calendar")
public record WorkingCalendar(Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {

    public WorkingCalendar {
        holidays = holidays == null ? Set.of() : Set.copyOf(holidays);
        makeUpDays = makeUpDays == null ? Set.of() : Set.copyOf(makeUpDays);
    }

    public boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return makeUpDays.contains(day) || !weekend && !holidays.contains(day);
    }

    /** The day that lies {@code workingDays} working days after {@code start}; the start itself does not count. */
    public LocalDate plusWorkingDays(LocalDate start, int workingDays) {
        LocalDate day = start;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }
}
