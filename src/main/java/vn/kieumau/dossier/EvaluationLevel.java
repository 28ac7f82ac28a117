package vn.kieumau.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A level that evaluates a dossier, as {@code evaluation-route.dmn} named it.
 *
 * @param name {@code district} or {@code province}
 * @param receiver role that receives and concludes
 * @param appraiser role that judges the criteria group by group
 * @param leader role that approves
 */
@Embeddable
public record EvaluationLevel(
        @Column(name = "level") String name, String unitCode, String receiver, String appraiser, String leader) {}
