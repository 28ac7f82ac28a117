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
            Map.entry("GET /dossiers/{number}/history", Expected.dossier(Action.HISTORY_PRINT, 200)),
            Map.entry("GET /files/{id}", Expected.dossier(Action.DOSSIER_READ, 200)),
            Map.entry("GET /tasks/{id}", Expected.task(Action.TASK_READ, 200)),
            Map.entry("GET /tasks/{id}/fragment", Expected.task(Action.TASK_READ, 200)),
            Map.entry("POST /tasks/{id}", Expected.task(Action.TASK_COMPLETE, 422)),
            Map.entry("POST /tasks/{id}/draft", Expected.task(Action.TASK_COMPLETE, 204)),
            Map.entry("POST /tasks/{id}/files", Expected.task(Action.TASK_COMPLETE, 422)),
            Map.entry("GET /api/v1/dossiers", Expected.of(Action.DOSSIER_SEARCH, 200)),
            Map.entry("GET /api/v1/dossiers/{number}", Expected.dossier(Action.DOSSIER_READ, 200)),
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
            Map.entry("POST /dossiers/{number}/visits/{visit}/tasks/{task}/done", Expected.dossier(Action.VISIT_REPORT, 404)),
            Map.entry("POST /dossiers/{number}/visits/{visit}/addenda", Expected.dossier(Action.VISIT_MANAGE, 404)),
            Map.entry("POST /dossiers/{number}/visits/{visit}/cancel", Expected.dossier(Action.VISIT_MANAGE, 404)),
            Map.entry("POST /admin/units/import/confirm", Expected.of(Action.UNIT_IMPORT, 422)));

    private EndpointTable() {}
}
