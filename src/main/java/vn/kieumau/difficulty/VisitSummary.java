package vn.kieumau.difficulty;

import java.util.List;

/** A working visit and what has to follow it, for the dossier's page. */
record VisitSummary(VisitItem visit, List<VisitTaskView> tasks) {

    /** The tasks that nobody has done. */
    public List<VisitTaskView> open() {
        return tasks.stream().filter(task -> task.doneOn() == null).toList();
    }
}
