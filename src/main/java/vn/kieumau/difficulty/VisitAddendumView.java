package vn.kieumau.difficulty;

import java.time.Instant;

/** What was said later about closed minutes; {@code addedBy} is the name people read. */
public record VisitAddendumView(String text, String addedBy, Instant addedAt) {}
