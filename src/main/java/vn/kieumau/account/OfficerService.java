package vn.kieumau.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.account.credential.Credentials;
import vn.kieumau.kernel.Act;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.kernel.VietnameseText;

/** Accounts and the posts their owners hold. */
@Service
public class OfficerService {

    private static final int LONGEST_DISPLAY_NAME = 200;
    private static final int LONGEST_BASIS = 500;
    private static final String USERNAME = "[a-z0-9][a-z0-9.-]{2,63}";
    private static final String ACCOUNT = "account";

    private final OfficerRepository officers;
    private final RunningSubstitutions substitutions;
    private final Credentials credentials;
    private final ApplicationEventPublisher acts;
    private final Clock clock;

    OfficerService(
            OfficerRepository officers,
            RunningSubstitutions substitutions,
            Credentials credentials,
            ApplicationEventPublisher acts,
            Clock clock) {
        this.officers = officers;
        this.substitutions = substitutions;
        this.credentials = credentials;
        this.acts = acts;
        this.clock = clock;
    }

    /** Makes an account with a password that its owner knows; whoever calls has checked the password. */
    @Transactional
    @Needs(Action.ACCOUNT_MANAGE)
    public void register(String username, String displayName, String password) {
        credentials.create(add(username, displayName), password);
    }

    /** Makes an account without a password and answers with its normalised user name, which nobody else has. */
    @Transactional
    @Needs(Action.ACCOUNT_MANAGE)
    public String add(String username, String displayName) {
        String name = normalised(username);
        if (!name.matches(USERNAME)) {
            throw new RuleViolation("account.username_format", username).at("username");
        }
        if (officers.findByUsername(name).isPresent()) {
            throw taken(name);
        }
        String shown = VietnameseText.clean(displayName);
        if (shown.isEmpty()) {
            throw new RuleViolation("account.display_name_missing").at("displayName");
        }
        if (shown.length() > LONGEST_DISPLAY_NAME) {
            throw new RuleViolation("account.display_name_long", LONGEST_DISPLAY_NAME).at("displayName");
        }
        try {
            officers.save(new Officer(name, shown));
            officers.flush();
        } catch (DataIntegrityViolationException another) {
            // made between our look and our writing
            throw taken(name);
        }
        acts.publishEvent(Act.of("account.registered", ACCOUNT, name).with(Map.of("displayName", shown)));
        return name;
    }

    /**
     * Gives an officer a post; {@code to} is the last day, null for an open one. A post that the officer already holds
     * on some of these days is refused.
     */
    @Transactional
    @Needs(Action.POST_GIVE)
    public void appoint(String username, Role role, String unitCode, LocalDate from, LocalDate to, String basis) {
        appoint(username, role, unitCode, null, from, to, basis);
    }

    /** The same for one professional office; {@code office} is its key, or null for the work of all offices. */
    @Transactional
    @Needs(Action.POST_GIVE)
    public void appoint(
            String username, Role role, String unitCode, String office, LocalDate from, LocalDate to, String basis) {
        Officer officer = officers.findByUsername(normalised(username))
                .orElseThrow(() -> new RuleViolation("account.unknown", username));
        if (to != null && to.isBefore(from)) {
            throw new RuleViolation("account.post_backwards", VietnamTime.show(from), VietnamTime.show(to)).at("to");
        }
        mustHave(role, office);
        String paper = VietnameseText.clean(basis);
        if (paper.length() > LONGEST_BASIS) {
            throw new RuleViolation("account.basis_long", LONGEST_BASIS).at("basis");
        }
        if (officer.holdsWithin(role, unitCode, office, from, to)) {
            throw new RuleViolation("account.post_twice", officer.username(), role.label(), unitCode).at("role");
        }
        officer.appoint(role, unitCode, office, from, to, paper);
        officers.flush();
        acts.publishEvent(Act.of("account.post_given", ACCOUNT, officer.username())
                .inUnit(unitCode)
                .with(Map.of(
                        "role",
                        role.key(),
                        "unit",
                        unitCode,
                        "office",
                        office == null ? "" : office,
                        "from",
                        VietnamTime.show(from),
                        "to",
                        VietnamTime.show(to),
                        "basis",
                        paper)));
    }

    private static void mustHave(Role role, String office) {
        if (office != null && !Offices.isKnown(office)) {
            throw new RuleViolation("account.office_unknown").at("office");
        }
        if (office != null && !role.hasOffices()) {
            throw new RuleViolation("account.office_of_role", role.label()).at("office");
        }
    }

    /** The account with the posts held today, for oneself or standing in for another. */
    @Transactional(readOnly = true)
    public Optional<OfficerView> find(String username) {
        return officers.findByUsername(normalised(username))
                .map(officer -> new OfficerView(
                        officer.username(),
                        officer.displayName(),
                        officer.isActive(),
                        substitutions.postsOf(officer, today())));
    }

    /** Every post of the account, also those that have ended or not begun; empty for an unknown account. */
    @Transactional(readOnly = true)
    public List<PostView> postsEver(String username) {
        return officers.findByUsername(normalised(username))
                .map(Officer::postsEver)
                .orElse(List.of());
    }

    @Transactional(readOnly = true)
    public List<OfficerView> all() {
        return substitutions.views(officers.findAllWithPosts(), today());
    }

    /** The names that people read, by user name, in one query; unknown user names are left out. */
    @Transactional(readOnly = true)
    public Map<String, String> displayNames(Collection<String> usernames) {
        Set<String> wanted = Set.copyOf(usernames);
        return wanted.isEmpty()
                ? Map.of()
                : officers.findNames(wanted).stream()
                        .collect(Collectors.toMap(
                                OfficerRepository.Name::getUsername, OfficerRepository.Name::getDisplayName));
    }

    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return officers.count() == 0;
    }

    @Transactional(readOnly = true)
    Optional<SignedInOfficer> signIn(String username) {
        String name = normalised(username);
        return signedIn(name, credentials.hashOf(name).orElse(null));
    }

    /** Whether an account may be used; empty for an unknown name. The same work for each name. */
    @Transactional(readOnly = true)
    Optional<Boolean> isActive(String username) {
        return officers.findActive(normalised(username));
    }

    /** Who is signed in, as the account is at this moment; empty for one that is unknown or disabled. */
    @Transactional(readOnly = true)
    public Optional<SignedInOfficer> current(String username) {
        return signedIn(normalised(username), null);
    }

    private Optional<SignedInOfficer> signedIn(String name, String passwordHash) {
        return officers.findByUsername(name)
                .filter(Officer::isActive)
                .map(officer -> new SignedInOfficer(
                        officer.username(),
                        officer.displayName(),
                        passwordHash,
                        substitutions.postsOf(officer, today())));
    }

    private LocalDate today() {
        return VietnamTime.dayOf(clock.instant());
    }

    private static RuleViolation taken(String name) {
        return new RuleViolation("account.username_taken", name).at("username");
    }

    static String normalised(String username) {
        return VietnameseText.clean(username).toLowerCase(Locale.ROOT);
    }
}
