package vn.kieumau.criteria;

import java.util.List;
import vn.kieumau.kernel.Texts;

/**
 * A criterion of a set.
 *
 * @param key stable over all versions: {@code A-01}
 * @param label number within this set: "1", "2a"
 * @param evidenceTypes keys of the kinds of evidence that fit it
 * @param evidenceRequired whether a dossier cannot be submitted without evidence for it
 * @param office key of the office that verifies it
 * @param illustrative whether this is not the official text
 */
public record CriterionView(
        long id,
        String key,
        String label,
        String groupKey,
        String title,
        String description,
        Measure measure,
        List<String> evidenceTypes,
        boolean evidenceRequired,
        String office,
        boolean illustrative) {

    public CriterionView {
        evidenceTypes = List.copyOf(evidenceTypes);
    }

    public String officeName() {
        return Texts.of("criteria.office." + office);
    }

    /** The names of the kinds of evidence, in Vietnamese. */
    public List<String> evidenceNames() {
        return evidenceTypes.stream()
                .map(type -> Texts.of("criteria.evidence." + type))
                .toList();
    }
}
