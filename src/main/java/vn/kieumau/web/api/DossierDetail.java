package vn.kieumau.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** All that a dossier says of itself, in the words of {@code /v3/api-docs}. */
@Schema(name = "DossierDetail", description = "api.detail")
record DossierDetail(
        @JsonUnwrapped DossierItem dossier,
        @Schema(description = "api.detail.submissions") int submissions,

        @Schema(description = "api.detail.recogniser", nullable = true)
        String recogniser,

        @Schema(description = "api.detail.steps") List<Step> steps,
        @Schema(description = "api.detail.criteriaSet") CriteriaSet criteriaSet,

        @Schema(description = "api.detail.stage", example = "province", nullable = true)
        String stage,

        @Schema(description = "api.detail.met", example = "31")
        int met,

        @Schema(description = "api.detail.applicable", example = "34")
        int applicable,

        @Schema(description = "api.detail.percent", example = "91.18", nullable = true)
        BigDecimal percent,

        @Schema(description = "api.detail.criteria") List<Criterion> criteria,
        @Schema(description = "api.detail.documents") List<Document> documents,
        @Schema(description = "api.detail.timeline") List<Event> timeline) {

    @Schema(description = "api.step")
    record Step(
            @Schema(description = "api.step.id", example = "self_assess")
            String id,

            @Schema(description = "api.step.name") String name,
            @Schema(description = "api.step.waitingFor") List<WaitingRole> waitingFor) {}

    @Schema(description = "api.role")
    record WaitingRole(
            @Schema(description = "api.role.key", example = "ward-police")
            String key,

            @Schema(description = "api.role.label") String label) {}

    @Schema(name = "CriteriaSet", description = "api.criteriaSet")
    record CriteriaSet(
            @Schema(description = "api.criteriaSet.code") String code,
            @Schema(description = "api.criteriaSet.version") int version,
            @Schema(description = "api.criteriaSet.title") String title,

            @Schema(description = "api.criteriaSet.illustrative")
            boolean illustrative,

            @Schema(description = "api.criteriaSet.legalBasis")
            String legalBasis,

            @Schema(description = "api.criteriaSet.count") int count) {}

    @Schema(name = "Criterion", description = "api.criterion")
    record Criterion(
            @Schema(description = "api.criterion.key", example = "A-01")
            String key,

            @Schema(description = "api.criterion.label", example = "1")
            String label,

            @Schema(description = "api.criterion.group") String group,
            @Schema(description = "api.criterion.title") String title,

            @Schema(description = "api.criterion.illustrative")
            boolean illustrative,

            @Schema(description = "api.criterion.verdicts") List<Verdict> verdicts) {}

    @Schema(name = "Verdict", description = "api.verdict")
    record Verdict(
            @Schema(
                    description = "api.verdict.stage",
                    allowableValues = {"baseline", "ward", "district", "province"})
            String stage,

            @Schema(description = "api.verdict.stageLabel") String stageLabel,
            @Schema(description = "api.verdict.round") int round,

            @Schema(
                    description = "api.verdict.result",
                    allowableValues = {"met", "basically_met", "not_met", "not_applicable", "waived"})
            String result,

            @Schema(description = "api.verdict.resultLabel") String resultLabel,
            @Schema(description = "api.verdict.finding") String finding,
            @Schema(description = "api.verdict.note") String note,
            @Schema(description = "api.verdict.legalBasis") String legalBasis,
            @Schema(description = "api.verdict.approvedBy") String approvedBy,
            @Schema(description = "api.verdict.judgedAt") Instant judgedAt) {}

    @Schema(name = "Document", description = "api.document")
    record Document(
            @Schema(description = "api.document.type", example = "NQ")
            String type,

            @Schema(description = "api.document.number", example = "15-NQ/ĐU", nullable = true)
            String number,

            @Schema(description = "api.document.issuedOn", nullable = true)
            LocalDate issuedOn,

            @Schema(description = "api.document.issuer", example = "ĐU")
            String issuer,

            @Schema(description = "api.document.signer", nullable = true)
            String signer,

            @Schema(description = "api.document.subject") String subject,

            @Schema(
                    description = "api.document.state",
                    allowableValues = {"draft", "issued"})
            String state) {}

    @Schema(name = "Event", description = "api.event")
    record Event(
            @Schema(description = "api.event.at") Instant at,
            @Schema(description = "api.event.actor") String actor,
            @Schema(description = "api.event.post") String post,

            @Schema(description = "api.event.stepId", nullable = true)
            String stepId,

            @Schema(description = "api.event.what") String what,
            @Schema(description = "api.event.subject") String subject,
            @Schema(description = "api.event.outcome") String outcome,
            @Schema(description = "api.event.outcomeLabel") String outcomeLabel,
            @Schema(description = "api.event.detail") String detail) {}
}
