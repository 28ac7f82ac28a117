package vn.kieumau.assessment;

import java.util.List;
import vn.kieumau.evidence.FileView;

/** The rounds of supplements on the page of a dossier, the oldest first. */
record SupplementOverview(List<Round> rounds) {

    /**
     * @param askedBy the name people read
     * @param answeredBy the name people read; empty before the ward has answered
     */
    record Round(SupplementView request, String askedBy, String answeredBy, List<Line> lines) {}

    /** @param files what came as answer; the explanation stands in the item */
    record Line(String label, String title, SupplementItemView item, List<FileView> files) {}
}
