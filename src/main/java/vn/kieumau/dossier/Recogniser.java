package vn.kieumau.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Who decides on the recognition, as {@code evaluation-route.dmn} named it.
 *
 * @param role who decides, or records the decision of an outside body
 * @param clerk role that numbers and publishes
 * @param title how the deciding person is called, such as “Chủ tịch UBND thị xã”
 * @param outside true when the decision is made outside this system and only recorded here
 */
@Embeddable
public record Recogniser(
        @Column(name = "recogniser_unit_code") String unitCode,
        @Column(name = "recogniser_role") String role,
        @Column(name = "recogniser_clerk") String clerk,
        @Column(name = "recogniser_title") String title,
        @Column(name = "recogniser_outside") Boolean outside) {}
