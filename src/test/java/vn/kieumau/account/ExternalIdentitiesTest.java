package vn.kieumau.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.account.OidcSettings.RolesFrom;
import vn.kieumau.kernel.Act;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.Texts;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.unit.UnitService;

/** Who becomes which officer under which settings; every test is rolled back. */
@KieuMauTest
@Transactional
@RecordApplicationEvents
class ExternalIdentitiesTest {

    private static final String ISSUER = "https://sso.example/realms/officers";
    private static final String WARD_POLICE = "ward-police.nghi-huong";
    private static final String OF_TODAY = "ward-police@17530";

    @Autowired
    private ExternalIdentities identities;

    @Autowired
    private TechnicalAccounts technical;

    @Autowired
    private OfficerService officers;

    @Autowired
    private UnitService units;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationEvents events;

    @Test
    void whatIsDoneToAccountsIsPublishedWithWordsInBothLanguages() {
        identities.prepare(WARD_POLICE, ISSUER, "administrator");
        posts().officerOf(person("1", Map.of("preferred_username", WARD_POLICE)));
        identities.bind("clerk.nghi-huong", ISSUER, "2", "administrator");
        identities.unbind(identities.all().get(0).id());
        LocalDate day = LocalDate.of(2026, 3, 2);
        technical.create(
                new NewTechnicalAccount("giam-sat", "x", "administrator", TechnicalScope.READ_ONLY, day, day, ""),
                "administrator");
        technical.end("may_giam-sat", "administrator");

        List<String> actions = events.stream(Act.class).map(Act::action).toList();

        assertThat(actions)
                .containsExactly(
                        "account.identity_prepared",
                        "account.identity_bound",
                        "account.identity_bound",
                        "account.identity_unbound",
                        "account.technical_created",
                        "account.technical_ended");
        assertThat(actions).allSatisfy(action -> {
            String key = action.replaceFirst("\\.", ".act.");
            assertThat(Texts.of(key)).isNotEqualTo(Texts.in(Locale.ENGLISH, key));
        });
        assertThat(events.stream(Act.class).toList().get(1).actor())
                .as("nobody is at the keyboard of a first sign-in")
                .isEqualTo(WARD_POLICE);
    }

    @Test
    void aUserNameAloneBindsOnlyWhereTheSettingSaysSo() {
        OidcUser person = person("1", Map.of("preferred_username", WARD_POLICE.toUpperCase(Locale.ROOT)));

        assertThatThrownBy(() -> posts().officerOf(person)).isInstanceOf(NotGranted.class);

        OidcOfficer officer = with(RolesFrom.POSTS, false, true, false).officerOf(person);
        assertThat(officer.getUsername()).isEqualTo(WARD_POLICE);
        assertThat(officer.groups()).containsExactly("ward-police@16726");
        assertThatThrownBy(() -> with(RolesFrom.POSTS, false, true, false)
                        .officerOf(person("2", Map.of("preferred_username", WARD_POLICE))))
                .isInstanceOf(NotGranted.class);
    }

    @Test
    void aPreparationCountsOnlyForItsIssuer() {
        identities.prepare(WARD_POLICE, "https://another.example", "administrator");

        assertThatThrownBy(() -> posts().officerOf(person("1", Map.of("preferred_username", WARD_POLICE))))
                .isInstanceOf(NotGranted.class);
    }

    @Test
    void aClaimTakesTheBoundOfficersPostsAwayAsWell() {
        identities.bind("administrator", ISSUER, "1", "administrator");
        OidcUser person = person("1", Map.of("posts", List.of(OF_TODAY, "administrator@VN")));

        SignedInOfficer ordinary = with(RolesFrom.CLAIM, false, false, false).officerOf(person);
        SignedInOfficer trusted = with(RolesFrom.CLAIM, true, false, false).officerOf(person);
        SignedInOfficer ours = posts().officerOf(person);

        assertThat(ordinary.groups()).containsExactly(OF_TODAY);
        assertThat(trusted.groups())
                .containsExactly(OF_TODAY, "administrator@VN", SignedInOfficer.ENGINE_ADMINISTRATORS);
        assertThat(ours.holds(Role.ADMINISTRATOR)).isTrue();
        assertThat(ours.holds(Role.WARD_POLICE)).isFalse();
    }

    @Test
    void anAccountIsMadeOnlyForAFreeNameThatIsOne() {
        OidcOfficers creating = with(RolesFrom.CLAIM, false, false, true);

        OidcOfficer officer =
                creating.officerOf(person("1", Map.of("preferred_username", "can-bo.moi", "posts", OF_TODAY)));

        assertThat(officer.groups()).containsExactly(OF_TODAY);
        assertThat(officers.find("can-bo.moi")).isPresent();
        for (String name : List.of("", "x", "có dấu", "may_modeler", "administrator", "a'; drop table app.officer")) {
            assertThatThrownBy(() ->
                            creating.officerOf(person("2", Map.of("preferred_username", name, "posts", OF_TODAY))))
                    .as(name)
                    .isInstanceOf(NotGranted.class);
        }
    }

    @Test
    void accountsWithoutPostsAreNotMadeByMistake() {
        assertThatThrownBy(() -> settings(RolesFrom.POSTS, false, false, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("kieu-mau.oidc.roles=claim");
        assertThat(settings(RolesFrom.POSTS, false, false, false).toString()).doesNotContain("the-secret");
    }

    @Test
    void whatWouldMakeABadBindingIsRefusedInOneSentence() {
        assertRefused(() -> identities.bind("nobody", ISSUER, "1", "x"), "Không có tài khoản “nobody”");
        assertRefused(() -> identities.bind(WARD_POLICE, "sso", "1", "x"), "bắt đầu bằng https://");
        assertRefused(() -> identities.bind(WARD_POLICE, ISSUER, " ", "x"), "Hãy nhập mã người dùng");
        assertRefused(() -> identities.bind(WARD_POLICE, ISSUER, "1".repeat(256), "x"), "không quá 255 ký tự");
        assertRefused(() -> identities.unbind(-1), "Không có liên kết này.");
    }

    @Test
    void anOfficerOfTheProviderSurvivesTheStoreOfSessions() throws IOException, ClassNotFoundException {
        identities.bind(WARD_POLICE, ISSUER, "1", "administrator");
        OidcOfficer officer =
                posts().officerOf(person("1", Map.of("sid", "s1", "realm_access", Map.of("roles", List.of()))));

        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        new ObjectOutputStream(stored).writeObject(officer);
        OidcOfficer read =
                (OidcOfficer) new ObjectInputStream(new ByteArrayInputStream(stored.toByteArray())).readObject();

        assertThat(read.groups()).isEqualTo(officer.groups());
        assertThat(read.getIdToken().getClaimAsString("sid")).isEqualTo("s1");
        assertThat(read.signedInAt()).isEqualTo(officer.signedInAt());
    }

    private static void assertRefused(Runnable act, String sentence) {
        assertThatThrownBy(act::run).isInstanceOf(RuleViolation.class).hasMessageContaining(sentence);
    }

    private OidcOfficers posts() {
        return with(RolesFrom.POSTS, false, false, false);
    }

    private OidcOfficers with(RolesFrom roles, boolean administrators, boolean bindByName, boolean create) {
        return new OidcOfficers(
                settings(roles, administrators, bindByName, create), identities, officers, units, clock);
    }

    private static OidcSettings settings(RolesFrom roles, boolean administrators, boolean bindByName, boolean create) {
        return new OidcSettings(
                ISSUER,
                "kieu-mau",
                "the-secret",
                "",
                new String[] {"openid"},
                "RS256",
                "preferred_username",
                "name",
                roles,
                "posts",
                administrators,
                bindByName,
                create,
                true);
    }

    private static OidcUser person(String subject, Map<String, Object> said) {
        Map<String, Object> claims = new HashMap<>(said);
        claims.put("iss", ISSUER);
        claims.put("sub", subject);
        Instant now = Instant.now();
        return new DefaultOidcUser(List.of(), new OidcIdToken("token", now, now.plusSeconds(60), claims));
    }
}
