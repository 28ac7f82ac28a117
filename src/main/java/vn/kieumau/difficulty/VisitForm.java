package vn.kieumau.difficulty;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.kieumau.account.Role;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.kernel.VietnameseText;

/** The fields of the forms about working visits, read into records; a day that is none is refused at its field. */
final class VisitForm {

    private static final int LAST_POSITION = 999;

    private final Map<String, String> typed;

    VisitForm(Map<String, String> typed) {
        this.typed = typed;
    }

    VisitPlan plan() {
        return new VisitPlan(
                text("heldOn").isEmpty() ? null : day("heldOn"),
                text("beginsAt"),
                text("place"),
                text("purpose"),
                lines("hosts"),
                lines("visitors"));
    }

    /** The points as the form arranges them. */
    List<AgendaItemView> agenda(List<AgendaItemView> known) {
        return known.stream()
                .filter(item -> typed.containsKey("title." + item.id()))
                .map(item -> new AgendaItemView(
                        item.id(),
                        position(item),
                        text("title." + item.id()),
                        item.source(),
                        item.sourceKey(),
                        typed.containsKey("removed." + item.id()),
                        item.conclusion(),
                        item.settles()))
                .toList();
    }

    VisitMinutes minutes(List<AgendaItemView> known, List<UUID> files) {
        Map<Long, String> conclusions = new HashMap<>();
        Set<Long> settled = new HashSet<>();
        known.forEach(item -> {
            conclusions.put(item.id(), text("conclusion." + item.id()));
            if (typed.containsKey("settles." + item.id())) {
                settled.add(item.id());
            }
        });
        return new VisitMinutes(
                text("summary"), files.isEmpty() ? null : files.get(files.size() - 1), conclusions, settled);
    }

    NewVisitTask task() {
        String criterion = text("criterion");
        return new NewVisitTask(
                text("what"),
                Role.of(text("owner")).orElse(null),
                day("dueOn"),
                criterion.isEmpty() ? null : criterion);
    }

    String text(String field) {
        return VietnameseText.clean(typed.get(field));
    }

    LocalDate day(String field) {
        try {
            return VietnamTime.parseDay(text(field));
        } catch (RuleViolation violation) {
            throw violation.at(field);
        }
    }

    private List<String> lines(String field) {
        return text(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private int position(AgendaItemView item) {
        String field = "position." + item.id();
        String written = text(field);
        if (!written.matches("\\d{1,3}")) {
            throw new RuleViolation("visit.position_format", LAST_POSITION).at(field);
        }
        return Integer.parseInt(written);
    }
}
