package vn.kieumau.web.signin;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import vn.kieumau.account.AccountAdministration;

/** The sessions of an officer on all nodes: shown, and ended. */
@Component
public class OfficerSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final AccountAdministration accounts;

    OfficerSessions(FindByIndexNameSessionRepository<? extends Session> sessions, AccountAdministration accounts) {
        this.sessions = sessions;
        this.accounts = accounts;
    }

    /** The newest first; {@code current} is the id of the session from which somebody looks, or null. */
    List<Shown> of(String username, String current) {
        return sessions.findByPrincipalName(username).values().stream()
                .filter(session -> session.getAttribute(SignedInSession.ATTRIBUTE) instanceof SignedInSession)
                .map(session -> shown(session, current))
                .sorted(Comparator.comparing(Shown::since).reversed())
                .toList();
    }

    /** Ends all sessions of an officer, such as of an account that was disabled. */
    public int endAll(String username) {
        return end(username, (id, session) -> true);
    }

    int endOthers(String username, String current) {
        return end(username, (id, session) -> !id.equals(current));
    }

    int endOne(String username, String handle) {
        return end(username, (id, session) -> handleOf(id).equals(handle));
    }

    private int end(String username, BiPredicate<String, Session> which) {
        Map<String, ? extends Session> found = sessions.findByPrincipalName(username);
        List<String> ended = found.entrySet().stream()
                .filter(entry -> which.test(entry.getKey(), entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
        ended.forEach(sessions::deleteById);
        if (!ended.isEmpty()) {
            accounts.sessionsEnded(username, ended.size());
        }
        return ended.size();
    }

    private static Shown shown(Session session, String current) {
        SignedInSession signedIn = session.getAttribute(SignedInSession.ATTRIBUTE);
        return new Shown(
                handleOf(session.getId()),
                signedIn.address(),
                signedIn.browser(),
                signedIn.since(),
                session.getLastAccessedTime(),
                session.getId().equals(current));
    }

    /** The id itself opens the session and is shown nowhere. */
    private static String handleOf(String id) {
        return DigestUtils.md5DigestAsHex(("session:" + id).getBytes(StandardCharsets.UTF_8));
    }

    /** A session as its owner sees it. */
    record Shown(String handle, String address, String browser, Instant since, Instant usedAt, boolean current) {}
}
