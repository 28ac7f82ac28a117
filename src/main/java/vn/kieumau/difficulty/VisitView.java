package vn.kieumau.difficulty;

import java.time.Instant;
import java.util.List;
import vn.kieumau.evidence.FileView;

/**
 * A working visit with its agenda, its minutes and what has to follow.
 *
 * @param agenda the points in order, those left out on purpose at the end
 * @param summary the general conclusion; empty until the minutes have one
 * @param minutes the signed minutes; null when there are none
 * @param closedBy the name people read; empty while the minutes are open
 * @param closedAt null while the minutes are open
 * @param cancelReason empty unless it was cancelled
 * @param heldByNow whether its day has come
 */
record VisitView(
        VisitItem visit,
        List<String> hosts,
        List<String> visitors,
        String plannedBy,
        List<AgendaItemView> agenda,
        String summary,
        FileView minutes,
        List<VisitTaskView> tasks,
        List<VisitAddendumView> addenda,
        String closedBy,
        Instant closedAt,
        String cancelReason,
        boolean heldByNow) {

    /** The points that are talked about. */
    public List<AgendaItemView> points() {
        return agenda.stream().filter(item -> !item.removed()).toList();
    }
}
