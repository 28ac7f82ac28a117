package vn.kieumau.assessment;

import java.time.LocalDate;
import vn.kieumau.evidence.FileView;

/** A meeting with its vote; the file holds the minutes. */
public record MeetingView(Stage stage, LocalDate heldOn, Vote vote, FileView minutes, String conclusion) {}
