package vn.kieumau.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.support.KieuMauTest;

@KieuMauTest
class LastAdministratorTest {

    private static final List<String> BOTH = List.of("admin-one.last", "admin-two.last");
    private static final int ROUNDS = 20;

    @Autowired
    private OfficerService officers;

    @Autowired
    private AccountAdministration administration;

    @Autowired
    private AccountDirectory directory;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Clock clock;

    private List<String> others;

    @BeforeEach
    void onlyTwoAdministrators() {
        for (String name : BOTH) {
            if (officers.find(name).isEmpty()) {
                officers.register(name, "Quản trị thử", "trâu cày ruộng tím bằng guitar");
                officers.appoint(name, Role.ADMINISTRATOR, "VN", LocalDate.of(2021, 1, 1), null, "test");
            }
        }
        others = database.queryForList(
                "select distinct o.username from app.officer o join app.post p on p.officer_id = o.id"
                        + " where o.active and p.role = 'ADMINISTRATOR' and o.username not like '%.last'",
                String.class);
        others.forEach(name -> active(name, false));
        restore();
    }

    @AfterEach
    void theOthersComeBack() {
        others.forEach(name -> active(name, true));
        BOTH.forEach(name -> active(name, false));
    }

    @Test
    void theLastOneCanNeitherBeDisabledNorLoseThePost() {
        administration.disable(BOTH.get(0));

        assertThatThrownBy(() -> administration.disable(BOTH.get(1)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("quản trị hệ thống cuối cùng");
        assertThatThrownBy(() -> administration.endPost(BOTH.get(1), postOf(BOTH.get(1)), yesterday()))
                .hasMessageContaining("quản trị hệ thống cuối cùng");
        assertThatThrownBy(() -> administration.endPost(
                        BOTH.get(1), postOf(BOTH.get(1)), yesterday().plusYears(1)))
                .hasMessageContaining("quản trị hệ thống cuối cùng");
        assertThat(officers.current(BOTH.get(1)).orElseThrow().holds(Role.ADMINISTRATOR))
                .isTrue();
    }

    @Test
    void ofTwoWhoEndEachOtherAtTheSameTimeOneRemains() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        int ended = 0;
        for (int round = 0; round < ROUNDS; round++) {
            restore();
            boolean byPost = round % 2 == 0;
            CyclicBarrier together = new CyclicBarrier(2);
            List<Callable<Boolean>> acts = new ArrayList<>();
            for (String name : BOTH) {
                long post = postOf(name);
                acts.add(() -> {
                    together.await();
                    return tried(() -> {
                        if (byPost) {
                            administration.endPost(name, post, yesterday());
                        } else {
                            administration.disable(name);
                        }
                    });
                });
            }
            for (Future<Boolean> act : pool.invokeAll(acts)) {
                ended += act.get() ? 1 : 0;
            }
            assertThat(BOTH.stream().filter(name -> officers.current(name)
                            .filter(one -> one.holds(Role.ADMINISTRATOR))
                            .isPresent()))
                    .hasSize(1);
        }
        pool.shutdown();

        assertThat(ended).as("one of each two").isEqualTo(ROUNDS);
    }

    private static boolean tried(Runnable act) {
        try {
            act.run();
            return true;
        } catch (RuleViolation refused) {
            assertThat(refused.key()).isEqualTo("account.last_administrator");
            return false;
        }
    }

    private void restore() {
        for (String name : BOTH) {
            active(name, true);
            database.update(
                    "update app.post set held_to = null where officer_id = (select id from app.officer where username = ?)",
                    name);
        }
    }

    private void active(String name, boolean active) {
        database.update("update app.officer set active = ? where username = ?", active, name);
    }

    private long postOf(String name) {
        return directory.require(name).posts().get(0).id();
    }

    private LocalDate yesterday() {
        return VietnamTime.dayOf(clock.instant()).minusDays(1);
    }
}
