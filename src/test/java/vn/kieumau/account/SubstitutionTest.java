package vn.kieumau.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.kernel.Act;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.support.KieuMauTest;

/** Who may stand in for whom; every test is rolled back. */
@KieuMauTest
@Transactional
@RecordApplicationEvents
class SubstitutionTest {

    private static final String CHAIR = "pc-chair.nghi-huong";
    private static final String OFFICER = "pc-officer.nghi-huong";
    private static final String CLERK = "clerk.nghi-huong";
    private static final String WARD = "16726";
    private static final LocalDate TODAY = LocalDate.now(VietnamTime.ZONE);

    @Autowired
    private SubstitutionService substitutions;

    @Autowired
    private OfficerService officers;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private ApplicationEvents events;

    private NewSubstitution usual;

    @BeforeEach
    void setUp() {
        usual = new NewSubstitution(CHAIR, OFFICER, Role.PC_CHAIR, WARD, TODAY, TODAY.plusDays(3), "Quyết định 57");
    }

    @Test
    void theSubstituteHoldsThePostMarkedWithWhoseItIs() {
        give(usual);

        SignedInOfficer officer = (SignedInOfficer) accounts.loadUserByUsername(OFFICER);
        assertThat(officer.groups()).contains("pc-officer@" + WARD, "pc-chair@" + WARD);
        assertThat(officer.standsInFor(Role.PC_CHAIR, WARD)).contains(CHAIR);
        assertThat(officer.standsInFor(Role.PC_OFFICER, WARD)).isEmpty();
        assertThat(officers.all())
                .filteredOn(one -> one.username().equals(OFFICER))
                .singleElement()
                .satisfies(one -> assertThat(one.posts())
                        .anySatisfy(post -> assertThat(post.onBehalfOf()).isEqualTo(CHAIR)));
        assertThat(events.stream(Act.class))
                .filteredOn(act -> act.action().equals("account.substitution_given"))
                .singleElement()
                .satisfies(act -> {
                    assertThat(act.objectId()).isEqualTo(CHAIR);
                    assertThat(act.unitCode()).isEqualTo(WARD);
                    assertThat(act.after()).containsEntry("substitute", OFFICER);
                });
    }

    @Test
    void itBeginsOnItsFirstDayAndIsOverWhenItIsEnded() {
        give(new NewSubstitution(
                CHAIR, CLERK, Role.PC_CHAIR, WARD, TODAY.plusDays(10), TODAY.plusDays(12), "Quyết định 58"));
        assertThat(groups(CLERK)).containsExactly("clerk@" + WARD);

        give(usual);
        substitutions.all().forEach(one -> substitutions.end(one.id(), "administrator"));

        assertThat(groups(OFFICER)).containsExactly("pc-officer@" + WARD);
        assertThat(substitutions.all()).noneMatch(SubstitutionView::open);
        assertThat(events.stream(Act.class)).anyMatch(act -> act.action().equals("account.substitution_ended"));
    }

    @Test
    void nobodyStandsInForOneselfOrRecordsOneself() {
        assertRefused(with(CHAIR, CHAIR, Role.PC_CHAIR), "Không ai thay mặt chính mình");
        assertThatThrownBy(() -> substitutions.give(usual, OFFICER))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("Không tự ghi mình");
    }

    @Test
    void thereAreNoChains() {
        give(usual);

        assertRefused(with(OFFICER, CLERK, Role.PC_OFFICER), "việc thay mặt khác");
        assertRefused(with(CLERK, CHAIR, Role.CLERK), "việc thay mặt khác");
    }

    @Test
    void aPostHasOneSubstituteAtATime() {
        give(usual);

        assertRefused(with(CHAIR, CLERK, Role.PC_CHAIR), "đã có người thay mặt");
    }

    @Test
    void thePostIsHeldOnAllDaysAndIsNotOneOfTheSystem() {
        assertRefused(with(CHAIR, OFFICER, Role.PARTY_SECRETARY), "không giữ chức vụ");
        assertRefused(
                new NewSubstitution(
                        CHAIR, OFFICER, Role.PC_CHAIR, WARD, LocalDate.of(2020, 1, 1), TODAY, "Quyết định 57"),
                "không giữ chức vụ");
        assertRefused(
                new NewSubstitution("administrator", OFFICER, Role.ADMINISTRATOR, "VN", TODAY, TODAY, "Quyết định 57"),
                "không giao thay mặt được");
    }

    @Test
    void theDaysAndTheBasisAreAskedFor() {
        assertRefused(
                new NewSubstitution(CHAIR, OFFICER, Role.PC_CHAIR, WARD, TODAY, TODAY.minusDays(1), "57"),
                "đứng trước ngày bắt đầu");
        assertRefused(
                new NewSubstitution(CHAIR, OFFICER, Role.PC_CHAIR, WARD, TODAY.minusDays(3), TODAY.minusDays(1), "57"),
                "đã qua");
        assertRefused(
                new NewSubstitution(CHAIR, OFFICER, Role.PC_CHAIR, WARD, TODAY, TODAY, " "), "Hãy ghi số và ngày");
        assertRefused(with("nobody", OFFICER, Role.PC_CHAIR), "Không có tài khoản");
    }

    private static NewSubstitution with(String officer, String substitute, Role role) {
        return new NewSubstitution(officer, substitute, role, WARD, TODAY, TODAY.plusDays(3), "Quyết định 57");
    }

    private void assertRefused(NewSubstitution wanted, String sentence) {
        assertThatThrownBy(() -> give(wanted)).isInstanceOf(RuleViolation.class).hasMessageContaining(sentence);
    }

    private List<String> groups(String username) {
        return ((SignedInOfficer) accounts.loadUserByUsername(username)).groups();
    }

    private void give(NewSubstitution wanted) {
        substitutions.give(wanted, "administrator");
    }
}
