package vn.kieumau.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** What an officer usually fills in, step by step; days lie in the dossier's own cycle. */
public final class StepValues {

    private StepValues() {}

    /** The usual values of a step in a cycle; a file is uploaded where the step needs one. */
    public static Map<String, Object> usual(String step, int year, Supplier<String> upload) {
        Map<String, Object> values = new HashMap<>(byStep(step, year));
        for (String field : List.of("file", "sharedFile")) {
            if (values.remove(field) != null) {
                values.put(field, upload.get());
            }
        }
        return values;
    }

    private static Map<String, Object> byStep(String step, int year) {
        return switch (step) {
            case "draft_resolution" ->
                Map.of("subject", "Nghị quyết về xây dựng phường điển hình về phong trào bảo vệ ANTQ", "file", true);
            case "issue_resolution" -> issued("15-NQ/ĐU", "21/04/" + year, "Bí thư Đảng ủy");
            case "draft_plan" -> Map.of("subject", "Kế hoạch xây dựng phường điển hình", "file", true);
            case "issue_plan" -> {
                Map<String, Object> plan = new HashMap<>(issued("45/KH-UBND", "24/04/" + year, "Chủ tịch UBND"));
                plan.put("goals", "Hoàn thành toàn bộ tiêu chí trong năm.");
                plan.put("targetDate", "15/11/" + year);
                yield plan;
            }
            case "appoint_committee" ->
                Map.of(
                        "outcome", "appointed",
                        "committeeName", "Ban Chỉ đạo xây dựng phường điển hình",
                        "subject", "Quyết định thành lập Ban Chỉ đạo",
                        "members", "Chủ tịch UBND phường - Trưởng ban\nPhó Trưởng Công an phường - Thư ký",
                        "file", true);
            case "number_committee_decision" -> issued("46/QĐ-UBND", "25/04/" + year, "Chủ tịch UBND");
            case "review_baseline" ->
                Map.of("restVerdict", "not_met", "restNote", "", "priorities", "Củng cố mô hình tự quản.");
            case "confirm_baseline" -> Map.of("outcome", "confirmed");
            case "choose_parties" ->
                Map.of(
                        "contents", "Nội dung một\nNội dung hai\nNội dung ba",
                        "otherParties", "Hội Liên hiệp Phụ nữ\nTổ dân phố số 1\nTổ dân phố số 2");
            case "sign_commitment" ->
                Map.of("outcome", "signed", "signer", "Chủ tịch Hội Phụ nữ phường", "signedOn", "28/04/" + year);
            case "close_commitments" -> Map.of("outcome", "closed");
            case "report_progress" ->
                Map.of("outcome", "ready", "reportedOn", "30/06/" + year, "met", 20, "applicable", 20);
            case "self_assess" ->
                Map.of(
                        "restVerdict",
                        "met",
                        "restNote",
                        "Đã thực hiện đầy đủ, có hồ sơ lưu tại Công an phường.",
                        "sharedFile",
                        true,
                        "sharedCriteria",
                        "tất cả");
            case "appraise_group" ->
                Map.of("restVerdict", "met", "restNote", "Đã thực hiện đầy đủ, có hồ sơ lưu tại Công an phường.");
            case "review_meeting" -> {
                Map<String, Object> meeting = meeting("agreed", "10/11/" + year);
                // beside whichever committee there is
                guest(meeting, 51, "Bí thư Đảng ủy phường");
                guest(meeting, 52, "Chủ tịch Ủy ban Mặt trận Tổ quốc phường");
                guest(meeting, 53, "Trưởng Công an phường");
                yield meeting;
            }
            case "submit_dossier" -> {
                Map<String, Object> submission = new HashMap<>(issued("60/TTr-UBND", "12/11/" + year, "Chủ tịch UBND"));
                submission.put("outcome", "submitted");
                yield submission;
            }
            case "receive_dossier" -> Map.of("outcome", "received", "receivedOn", "20/11/" + year);
            case "conclude_appraisal" -> {
                Map<String, Object> conclusion = meeting("concluded", "24/11/" + year);
                council(conclusion);
                conclusion.put("proposal", "pass");
                // read only where a supplement is proposed
                conclusion.put("asked", "A-01");
                conclusion.put("missing.A-01", "Thiếu biên bản và danh sách dự họp.");
                yield conclusion;
            }
            case "approve_appraisal" -> Map.of("outcome", "agreed");
            case "supply_supplement" ->
                Map.of(
                        "explanation", "Đã bổ sung biên bản và danh sách theo yêu cầu.",
                        "answer.A-01", "Biên bản và danh sách nằm trong tệp đã nộp.");
            case "decide_recognition" ->
                Map.of(
                        "outcome", "recognised",
                        "decidedOn", "30/11/" + year,
                        "decisionMaker", "Chủ tịch UBND thị xã Cửa Lò",
                        "basis", "9745/QĐ-BCA-V05");
            case "publish_recognition" -> {
                Map<String, Object> decision = new HashMap<>(issued("2345/QĐ-UBND", "01/12/" + year, "Chủ tịch UBND"));
                decision.put("outcome", "published");
                decision.put("certificateNumber", "GCN-" + UUID.randomUUID());
                decision.put("announcedOn", "05/12/" + year);
                decision.put("announcement", "Công bố tại hội nghị tổng kết phong trào.");
                yield decision;
            }
            default -> Map.of();
        };
    }

    private static Map<String, Object> issued(String number, String on, String signer) {
        return Map.of(
                "outcome",
                "issued",
                "number",
                number,
                "issuedOn",
                on,
                "signer",
                signer,
                "subject",
                "Văn bản của hồ sơ",
                "file",
                true);
    }

    /** Everybody who is not named otherwise is present and agrees. */
    private static Map<String, Object> meeting(String outcome, String on) {
        Map<String, Object> meeting = new HashMap<>();
        meeting.put("outcome", outcome);
        meeting.put("mode", "meeting");
        meeting.put("heldOn", on);
        meeting.put("restAttendance", "present");
        meeting.put("restChoice", "for");
        meeting.put("conclusion", "Thống nhất kết quả đánh giá.");
        meeting.put("file", true);
        return meeting;
    }

    private static void guest(Map<String, Object> meeting, int row, String name) {
        meeting.put("participant." + row + ".name", name);
        meeting.put("participant." + row + ".role", "guest");
    }

    /** Ten members of whom nine come, eight agree and one does not. */
    private static void council(Map<String, Object> meeting) {
        for (int row = 1; row <= 10; row++) {
            meeting.put("participant." + row + ".name", "Thành viên thứ " + row);
        }
        meeting.put("participant.1.role", "chair");
        meeting.put("participant.2.role", "secretary");
        meeting.put("participant.9.choice", "against");
        meeting.put("participant.10.attendance", "absent");
    }

    /** The same meeting where the ballot is secret: of the votes only the counts. */
    static void voteSecretly(Map<String, Object> meeting) {
        meeting.keySet().removeIf(name -> name.equals("restChoice") || name.endsWith(".choice"));
        meeting.put("votesFor", 9);
        meeting.put("votesAgainst", 0);
        meeting.put("votesAbstained", 0);
        meeting.put("votesNotCast", 0);
    }
}
