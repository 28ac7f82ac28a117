package vn.kieumau.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.kernel.VietnameseText;
import vn.kieumau.unit.UnitService;

/** Finds the officer behind what a provider says; makes no account silently unless the settings say so. */
@Component
@Profile("oidc")
public class OidcOfficers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final Logger log = LoggerFactory.getLogger(OidcOfficers.class);

    private final OidcSettings settings;
    private final ExternalIdentities identities;
    private final OfficerService officers;
    private final UnitService units;
    private final Clock clock;
    private final OidcUserService provider = new OidcUserService();

    OidcOfficers(
            OidcSettings settings,
            ExternalIdentities identities,
            OfficerService officers,
            UnitService units,
            Clock clock) {
        this.settings = settings;
        this.identities = identities;
        this.officers = officers;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        return officerOf(provider.loadUser(request));
    }

    OidcOfficer officerOf(OidcUser outside) {
        Optional<List<PostView>> claimed = claimedPosts(outside);
        String username = usernameOf(outside, claimed.orElse(List.of()));
        SignedInOfficer officer = officers.signIn(username)
                .orElseThrow(() -> new DisabledException("The account of this identity is disabled"));
        return new OidcOfficer(officer, claimed.orElse(null), outside.getIdToken(), clock.instant());
    }

    private String usernameOf(OidcUser outside, List<PostView> claimed) {
        String issuer = outside.getIdToken().getIssuer().toString();
        String subject = outside.getIdToken().getSubject();
        Optional<String> known = identities.boundTo(issuer, subject);
        if (known.isPresent()) {
            return known.get();
        }
        String name = text(outside, settings.userNameClaim()).toLowerCase(Locale.ROOT);
        boolean bound = !name.isEmpty()
                && (identities.bindPrepared(issuer, subject, name)
                        || settings.bindByUserName() && identities.bindFree(issuer, subject, name)
                        || settings.createAccounts()
                                && !claimed.isEmpty()
                                && create(name, outside)
                                && identities.bindFree(issuer, subject, name));
        if (!bound) {
            throw new NotGranted(name);
        }
        return name;
    }

    /** Only a name that nobody has yet, and without a password: an existing account is never taken over. */
    private boolean create(String name, OidcUser outside) {
        String shown = text(outside, settings.displayNameClaim());
        try {
            officers.add(name, shown.isEmpty() ? name : shown);
            return true;
        } catch (RuleViolation refused) {
            log.warn("No account was made for a person of the provider: {}", refused.key());
            return false;
        }
    }

    private Optional<List<PostView>> claimedPosts(OidcUser outside) {
        if (settings.roles() != OidcSettings.RolesFrom.CLAIM) {
            return Optional.empty();
        }
        LocalDate today = VietnamTime.dayOf(clock.instant());
        ClaimedPosts read = ClaimedPosts.read(
                outside.getClaims(),
                settings.rolesClaim(),
                settings.claimMakesAdministrators(),
                today,
                (role, code) -> units.find(code, today)
                        .filter(unit -> role.level().map(unit.level()::equals).orElse(true))
                        .isPresent());
        if (read.ignored() > 0) {
            log.warn("{} value(s) of the claim {} name no post of ours", read.ignored(), settings.rolesClaim());
        }
        return Optional.of(read.posts());
    }

    private static String text(OidcUser outside, String claim) {
        return VietnameseText.clean(outside.getClaims().get(claim) instanceof String text ? text : "");
    }
}
