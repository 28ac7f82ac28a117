package vn.kieumau.account.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kieumau.account.OfficerService;
import vn.kieumau.support.KieuMauTest;

/** Whom and which groups an officer finds through the engine. */
@KieuMauTest
class PeopleInEngineTest {

    private static final String OWN_GROUP = "ward-police@16726";
    private static final String SELF = "ward-police.nghi-huong";
    private static final String COLLEAGUE = "party-secretary.nghi-huong";
    private static final String STRANGER = "ward-police.duc-ninh-dong";

    @Autowired
    private IdentityService identity;

    @Autowired
    private OfficerService officers;

    @Autowired
    private JdbcTemplate database;

    @AfterEach
    void signOut() {
        identity.clearAuthentication();
    }

    @Test
    void anOfficerFindsTheOwnAccountAndColleaguesOnly() {
        identity.setAuthentication(SELF, List.of(OWN_GROUP));

        List<User> listed = identity.createUserQuery().list();

        assertThat(listed).extracting(User::getId).contains(SELF, COLLEAGUE).allMatch(this::isAtTheOwnUnit);
        assertThat(identity.createUserQuery().count()).isEqualTo(listed.size());
        assertThat(identity.createUserQuery().listPage(1, 2)).hasSize(2);
        assertThat(identity.createUserQuery().userId(COLLEAGUE).singleResult()).isNotNull();
    }

    @Test
    void aStrangerAnswersLikeAnUnknownPersonInEveryWayOfAsking() {
        identity.setAuthentication(SELF, List.of(OWN_GROUP));

        assertThat(identity.createUserQuery().userId(STRANGER).singleResult()).isNull();
        assertThat(identity.createUserQuery().userIdIn(STRANGER, "nobody").list())
                .isEmpty();
        assertThat(identity.createUserQuery().memberOfGroup("ward-police@18880").count())
                .isZero();
        assertThat(identity.createUserQuery().userFirstNameLike("%Đức Ninh%").list())
                .isEmpty();
        assertThat(identity.createGroupQuery().groupMember(STRANGER).list()).isEmpty();
        assertThat(identity.createGroupQuery().groupId("ward-police@18880").singleResult())
                .isNull();
        assertThat(identity.createGroupQuery().groupId("camunda-admin").count()).isZero();
    }

    @Test
    void anOfficerFindsTheGroupsOfTheOwnUnits() {
        identity.setAuthentication(SELF, List.of(OWN_GROUP));

        assertThat(identity.createGroupQuery().list())
                .extracting(Group::getId)
                .contains(OWN_GROUP, "party-secretary@16726")
                .allMatch(id -> id.endsWith("@16726"));
    }

    @Test
    void administratorsAndTheHouseFindEverybody() {
        assertThat(identity.createUserQuery().userId(STRANGER).count()).isOne();

        identity.setAuthentication("administrator", List.of("administrator@00", "camunda-admin"));

        assertThat(identity.createUserQuery().userId(STRANGER).count()).isOne();
        assertThat(identity.createUserQuery().count()).isGreaterThan(20);
        assertThat(identity.createGroupQuery().groupId("camunda-admin").count()).isOne();
    }

    @Test
    void whoeverHasNoGroupsFindsOnlyTheOwnAccount() {
        identity.setAuthentication(SELF, null);

        assertThat(identity.createUserQuery().list()).extracting(User::getId).containsExactly(SELF);
    }

    @Test
    void permissionsOnSingleTasksOfOlderVersionsAreTakenAway() throws Exception {
        database.update("insert into camunda.act_ru_authorization"
                + " (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)"
                + " values ('of-an-older-version', 1, 1, 'ward-police@16726', 7, 'a-task', 66)");
        int all = count();

        database.execute(new ClassPathResource("db/migration/V18__no_permission_per_task.sql")
                .getContentAsString(StandardCharsets.UTF_8));

        assertThat(count()).isEqualTo(all - 1);
    }

    private boolean isAtTheOwnUnit(String username) {
        return officers.find(username).orElseThrow().posts().stream()
                .anyMatch(post -> post.unitCode().equals("16726"));
    }

    private int count() {
        return database.queryForObject("select count(*) from camunda.act_ru_authorization", Integer.class);
    }
}
