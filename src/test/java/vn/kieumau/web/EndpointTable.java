package vn.kieumau.web;

import java.util.Map;
import vn.kieumau.account.Action;

/** What each of our endpoints is bound to, and what it answers to a harmless request; a new one has to be added here. */
final class EndpointTable {

    /** What an endpoint is about, which decides what a foreign one answers. */
    enum About {
        NOTHING,
        DOSSIER,
        TASK
    }

    /**
     * @param action null for whoever is signed in
     * @param allowed the status of a harmless request by whoever may
     */
    record Expected(Action action, About about, int allowed, boolean open) {

        static Expected of(Action action, int allowed) {
            return new Expected(action, About.NOTHING, allowed, false);
        }

        static Expected dossier(Action action, int allowed) {
            return new Expected(action, About.DOSSIER, allowed, false);
        }

        static Expected task(Action action, int allowed) {
            return new Expected(action, About.TASK, allowed, false);
        }

        static Expected open(int status) {
            return new Expected(null, About.NOTHING, status, true);
        }
    }

    static final Map<String, Expected> ALL = Map.ofEntries(
            Map.entry("GET /", Expected.of(null, 200)),
            Map.entry("GET /access/why", Expected.of(null, 200)),
            Map.entry("GET /login", Expected.open(200)),
            Map.entry("ANY /error", Expected.open(404)),
            Map.entry("GET /v3/api-docs", Expected.open(200)),
            Map.entry("GET /v3/api-docs.yaml", Expected.of(null, 200)),
            Map.entry("GET /dossiers", Expected.of(Action.DOSSIER_SEARCH, 200)),
            Map.entry("GET /dossiers/new", Expected.of(Action.DOSSIER_OPEN, 200)),
            Map.entry("POST /dossiers", Expected.of(Action.DOSSIER_OPEN, 422)),
            Map.entry("GET /dossiers/{number}", Expected.dossier(Action.DOSSIER_READ, 200)),
            Map.entry("GET /dossiers/{number}/diagram.bpmn", Expected.dossier(Action.DOSSIER_READ, 200)),
            Map.entry("GET /dossiers/{number}/withdraw", Expected.dossier(Action.DOSSIER_WITHDRAW, 200)),
            Map.entry("POST /dossiers/{number}/withdraw", Expected.dossier(Action.DOSSIER_WITHDRAW, 422)),
            Map.entry("GET /dossiers/{number}/versions/{version}", Expected.dossier(Action.DOSSIER_READ, 404)),
            Map.entry(
                    "GET /dossiers/{number}/versions/{version}/compare/{other}",
                    Expected.dossier(Action.DOSSIER_READ, 404)),
            Map.entry("GET /dossiers/{number}/recall", Expected.dossier(Action.DOSSIER_WITHDRAW, 200)),
            Map.entry("POST /dossiers/{number}/recall", Expected.dossier(Action.DOSSIER_WITHDRAW, 422)),
            Map.entry("GET /dossiers/{number}/comments", Expected.dossier(Action.DOSSIER_READ, 200)),
            Map.entry("GET /dossiers/{number}/criteria/{key}/comments", Expected.dossier(Action.DOSSIER_READ, 200)),
            Map.entry("POST /dossiers/{number}/criteria/{key}/comments", Expected.dossier(Action.DOSSIER_COMMENT, 422)),
            Map.entry(
                    "POST /dossiers/{number}/criteria/{key}/comments/settle",
                    Expected.dossier(Action.DOSSIER_COMMENT, 422)),
            Map.entry("GET /dossiers/{number}/history", Expected.dossier(Action.HISTORY_PRINT, 200)),
            Map.entry("GET /dossiers/{number}/revocation", Expected.dossier(Action.RECOGNITION_REVOKE, 200)),
            Map.entry("POST /dossiers/{number}/revocation", Expected.dossier(Action.RECOGNITION_REVOKE, 422)),
            Map.entry("GET /dossiers/{number}/supersede", Expected.dossier(Action.DOSSIER_SUPERSEDE, 200)),
            Map.entry("POST /dossiers/{number}/supersede", Expected.dossier(Action.DOSSIER_SUPERSEDE, 422)),
            Map.entry("GET /recognitions", Expected.of(Action.RECOGNITION_READ, 200)),
            Map.entry("GET /files/{id}", Expected.dossier(Action.DOSSIER_READ, 200)),
            Map.entry("GET /files/{id}/thumbnail", Expected.dossier(Action.DOSSIER_READ, 200)),
            Map.entry("GET /admin/evidence", Expected.of(Action.SYSTEM_MONITOR, 200)),
            Map.entry("POST /admin/evidence/check", Expected.of(Action.SYSTEM_MONITOR, 302)),
            Map.entry("GET /tasks/{id}", Expected.task(Action.TASK_READ, 200)),
            Map.entry("GET /tasks/{id}/fragment", Expected.task(Action.TASK_READ, 200)),
            Map.entry("POST /tasks/{id}", Expected.task(Action.TASK_COMPLETE, 422)),
            Map.entry("POST /tasks/{id}/draft", Expected.task(Action.TASK_COMPLETE, 200)),
            Map.entry("GET /tasks/{id}/references", Expected.task(Action.TASK_READ, 200)),
            Map.entry("POST /tasks/{id}/references", Expected.task(Action.TASK_COMPLETE, 422)),
            Map.entry("POST /tasks/{id}/save", Expected.task(Action.TASK_COMPLETE, 302)),
            Map.entry("POST /tasks/{id}/findings", Expected.task(Action.TASK_COMPLETE, 200)),
            Map.entry("POST /tasks/{id}/files", Expected.task(Action.TASK_COMPLETE, 422)),
            Map.entry("GET /tasks/{id}/sheet", Expected.task(Action.TASK_COMPLETE, 422)),
            Map.entry("POST /tasks/{id}/sheet", Expected.task(Action.TASK_COMPLETE, 422)),
            Map.entry("POST /tasks/{id}/sheet/confirm", Expected.task(Action.TASK_COMPLETE, 422)),
            Map.entry("GET /api/v1/dossiers", Expected.of(Action.DOSSIER_SEARCH, 200)),
            Map.entry("GET /api/v1/dossiers/{number}", Expected.dossier(Action.DOSSIER_READ, 200)),
            Map.entry("PUT /api/v1/dossiers/{number}/assessments/{level}", Expected.dossier(Action.TASK_COMPLETE, 404)),
            Map.entry("GET /api/v1/units", Expected.of(Action.UNIT_READ, 200)),
            Map.entry("GET /admin/access", Expected.of(Action.ACCESS_READ, 200)),
            Map.entry("POST /login", Expected.open(302)),
            Map.entry("GET /login/code", Expected.open(302)),
            Map.entry("POST /login/code", Expected.open(302)),
            Map.entry("GET /account", Expected.of(null, 200)),
            Map.entry("GET /account/password", Expected.of(null, 200)),
            Map.entry("POST /account/password", Expected.of(null, 422)),
            Map.entry("GET /account/factor", Expected.of(null, 200)),
            Map.entry("POST /account/factor", Expected.of(null, 422)),
            Map.entry("POST /account/factor/codes", Expected.of(null, 422)),
            Map.entry("POST /account/factor/off", Expected.of(null, 422)),
            Map.entry("POST /account/sessions/others", Expected.of(null, 302)),
            Map.entry("POST /account/sessions/one", Expected.of(null, 302)),
            Map.entry("GET /admin/account/{username}", Expected.of(Action.ACCOUNT_MANAGE, 404)),
            Map.entry("POST /admin/account/{username}/disable", Expected.of(Action.ACCOUNT_MANAGE, 404)),
            Map.entry("POST /admin/account/{username}/enable", Expected.of(Action.ACCOUNT_MANAGE, 404)),
            Map.entry("POST /admin/account/{username}/unblock", Expected.of(Action.ACCOUNT_MANAGE, 404)),
            Map.entry("POST /admin/account/{username}/password", Expected.of(Action.ACCOUNT_MANAGE, 404)),
            Map.entry("POST /admin/account/{username}/factor", Expected.of(Action.ACCOUNT_MANAGE, 404)),
            Map.entry("POST /admin/account/{username}/sessions", Expected.of(Action.ACCOUNT_MANAGE, 404)),
            Map.entry("POST /admin/account/{username}/posts/{post}/end", Expected.of(Action.ACCOUNT_MANAGE, 404)),
            Map.entry("GET /admin/accounts/review", Expected.of(Action.ACCOUNT_REVIEW, 200)),
            Map.entry("POST /admin/accounts/review", Expected.of(Action.ACCOUNT_REVIEW, 422)),
            Map.entry("GET /admin/accounts", Expected.of(Action.ACCOUNT_MANAGE, 200)),
            Map.entry("POST /admin/accounts", Expected.of(Action.ACCOUNT_MANAGE, 422)),
            Map.entry("POST /admin/accounts/posts", Expected.of(Action.POST_GIVE, 422)),
            Map.entry("GET /admin/substitutions", Expected.of(Action.SUBSTITUTION_MANAGE, 200)),
            Map.entry("POST /admin/substitutions", Expected.of(Action.SUBSTITUTION_MANAGE, 422)),
            Map.entry("POST /admin/substitutions/{id}/end", Expected.of(Action.SUBSTITUTION_MANAGE, 400)),
            Map.entry("GET /admin/exclusions", Expected.of(Action.EXCLUSION_MANAGE, 200)),
            Map.entry("POST /admin/exclusions", Expected.of(Action.EXCLUSION_MANAGE, 422)),
            Map.entry("POST /admin/exclusions/{id}/end", Expected.of(Action.EXCLUSION_MANAGE, 400)),
            Map.entry("GET /admin/identities", Expected.of(Action.ACCOUNT_MANAGE, 200)),
            Map.entry("POST /admin/identities", Expected.of(Action.ACCOUNT_MANAGE, 422)),
            Map.entry("POST /admin/identities/{id}/unbind", Expected.of(Action.ACCOUNT_MANAGE, 400)),
            Map.entry("GET /admin/technical-accounts", Expected.of(Action.ACCOUNT_MANAGE, 200)),
            Map.entry("POST /admin/technical-accounts", Expected.of(Action.ACCOUNT_MANAGE, 422)),
            Map.entry("POST /admin/technical-accounts/{name}/end", Expected.of(Action.ACCOUNT_MANAGE, 404)),
            Map.entry("GET /admin/staged-models", Expected.of(Action.MODEL_DEPLOY, 200)),
            Map.entry("GET /admin/staged-models/{id}", Expected.of(Action.MODEL_DEPLOY, 400)),
            Map.entry("GET /admin/staged-models/{id}/files/{number}", Expected.of(Action.MODEL_DEPLOY, 400)),
            Map.entry("POST /admin/staged-models/{id}/release", Expected.of(Action.MODEL_DEPLOY, 400)),
            Map.entry("POST /admin/staged-models/{id}/discard", Expected.of(Action.MODEL_DEPLOY, 400)),
            Map.entry("GET /admin/audit", Expected.of(Action.AUDIT_READ, 200)),
            Map.entry("GET /admin/audit/export", Expected.of(Action.AUDIT_EXPORT, 200)),
            Map.entry("GET /admin/audit/verify", Expected.of(Action.AUDIT_VERIFY, 200)),
            Map.entry("POST /admin/audit/verify", Expected.of(Action.AUDIT_VERIFY, 302)),
            Map.entry("GET /dossiers/{number}/criteria", Expected.dossier(Action.DOSSIER_READ, 200)),
            Map.entry("POST /dossiers/{number}/criteria", Expected.dossier(Action.DOSSIER_MOVE, 422)),
            Map.entry("GET /criteria", Expected.of(null, 200)),
            Map.entry("GET /criteria/{id}", Expected.of(null, 400)),
            Map.entry("GET /criteria/{id}/comparison", Expected.of(null, 400)),
            Map.entry("GET /criteria/{id}/export.json", Expected.of(null, 400)),
            Map.entry("GET /criteria/{id}/export.xlsx", Expected.of(null, 400)),
            Map.entry("GET /admin/criteria", Expected.of(Action.CRITERIA_MANAGE, 200)),
            Map.entry("GET /admin/criteria/template.xlsx", Expected.of(Action.CRITERIA_MANAGE, 200)),
            Map.entry("POST /admin/criteria", Expected.of(Action.CRITERIA_MANAGE, 422)),
            Map.entry("POST /admin/criteria/confirm", Expected.of(Action.CRITERIA_MANAGE, 422)),
            Map.entry("POST /admin/criteria/{id}/publish", Expected.of(Action.CRITERIA_MANAGE, 400)),
            Map.entry("GET /admin/units/import", Expected.of(Action.UNIT_IMPORT, 200)),
            Map.entry("POST /admin/units/import", Expected.of(Action.UNIT_IMPORT, 422)),
            Map.entry("GET /difficulties", Expected.of(Action.DOSSIER_SEARCH, 200)),
            // whose neighbours find nothing there: DifficultyPagesTest
            Map.entry("GET /difficulties/{id}", Expected.of(Action.DOSSIER_READ, 404)),
            Map.entry("GET /dossiers/{number}/difficulties/new", Expected.dossier(Action.DIFFICULTY_RAISE, 200)),
            Map.entry("POST /dossiers/{number}/difficulties", Expected.dossier(Action.DIFFICULTY_RAISE, 422)),
            // no visit has the number that stands in these addresses: WorkingVisitPagesTest
            Map.entry("GET /dossiers/{number}/visits/new", Expected.dossier(Action.VISIT_MANAGE, 200)),
            Map.entry("POST /dossiers/{number}/visits", Expected.dossier(Action.VISIT_MANAGE, 422)),
            Map.entry("GET /dossiers/{number}/visits/{visit}", Expected.dossier(Action.DOSSIER_READ, 404)),
            Map.entry("GET /dossiers/{number}/visits/{visit}/print", Expected.dossier(Action.DOSSIER_READ, 404)),
            Map.entry("GET /dossiers/{number}/visits/{visit}/plan", Expected.dossier(Action.VISIT_MANAGE, 404)),
            Map.entry("POST /dossiers/{number}/visits/{visit}/plan", Expected.dossier(Action.VISIT_MANAGE, 404)),
            Map.entry("POST /dossiers/{number}/visits/{visit}/agenda", Expected.dossier(Action.VISIT_MANAGE, 404)),
            Map.entry("POST /dossiers/{number}/visits/{visit}/minutes", Expected.dossier(Action.VISIT_MANAGE, 404)),
            Map.entry("POST /dossiers/{number}/visits/{visit}/tasks", Expected.dossier(Action.VISIT_MANAGE, 404)),
            Map.entry(
                    "POST /dossiers/{number}/visits/{visit}/tasks/{task}/done",
                    Expected.dossier(Action.VISIT_REPORT, 404)),
            Map.entry("POST /dossiers/{number}/visits/{visit}/addenda", Expected.dossier(Action.VISIT_MANAGE, 404)),
            Map.entry("POST /dossiers/{number}/visits/{visit}/cancel", Expected.dossier(Action.VISIT_MANAGE, 404)),
            Map.entry("POST /admin/units/import/confirm", Expected.of(Action.UNIT_IMPORT, 422)),
            Map.entry("GET /dossiers/export", Expected.of(Action.DOSSIER_SEARCH, 200)),
            Map.entry("GET /work/export", Expected.of(null, 200)),
            Map.entry("GET /units/export", Expected.of(Action.UNIT_READ, 200)),
            Map.entry("GET /admin/accounts/export", Expected.of(Action.ACCOUNT_MANAGE, 200)),
            Map.entry("GET /difficulties/export", Expected.of(Action.DOSSIER_SEARCH, 200)),
            Map.entry("GET /recognitions/export", Expected.of(Action.RECOGNITION_READ, 200)),
            Map.entry("GET /criteria/export", Expected.of(null, 200)),
            Map.entry("GET /dossiers/{number}/comments/export", Expected.dossier(Action.DOSSIER_READ, 200)),
            Map.entry("GET /dossiers/{number}/evidence/export", Expected.dossier(Action.DOSSIER_READ, 200)),
            Map.entry("GET /admin/substitutions/export", Expected.of(Action.SUBSTITUTION_MANAGE, 200)),
            Map.entry("GET /admin/exclusions/export", Expected.of(Action.EXCLUSION_MANAGE, 200)),
            Map.entry("GET /admin/technical-accounts/export", Expected.of(Action.ACCOUNT_MANAGE, 200)),
            Map.entry("GET /admin/accounts/review/export", Expected.of(Action.ACCOUNT_REVIEW, 200)),
            Map.entry("GET /admin/evidence/export", Expected.of(Action.SYSTEM_MONITOR, 200)),
            Map.entry("GET /dossiers/{number}/report.pdf", Expected.dossier(Action.DOSSIER_READ, 200)),
            Map.entry("GET /dossiers/{number}/verdicts/export", Expected.dossier(Action.DOSSIER_READ, 200)),
            Map.entry("GET /dossiers/{number}/progress", Expected.dossier(Action.DOSSIER_READ, 200)),
            Map.entry("GET /reports/units", Expected.of(Action.REPORT_READ, 200)),
            Map.entry("GET /reports/units/export", Expected.of(Action.REPORT_READ, 200)),
            Map.entry("GET /reports/criteria", Expected.of(Action.REPORT_READ, 200)),
            Map.entry("GET /reports/criteria/export", Expected.of(Action.REPORT_READ, 200)),
            Map.entry("GET /reports/criteria/dossiers", Expected.of(Action.REPORT_READ, 200)),
            Map.entry("GET /reports/criteria/dossiers/export", Expected.of(Action.REPORT_READ, 200)),
            Map.entry("GET /reports/reported", Expected.of(Action.REPORT_READ, 200)),
            Map.entry("POST /reports/reported", Expected.of(Action.REPORT_ENTER, 422)),
            Map.entry("POST /reports/reported/withdraw", Expected.of(Action.REPORT_ENTER, 404)));

    private EndpointTable() {}
}
