package vn.kieumau.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClaimedPostsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void aListOfPostsIsRead() {
        ClaimedPosts read = read(List.of("ward-police@16726", "clerk@16726"), false);

        assertThat(read.posts()).extracting(PostView::group).containsExactly("ward-police@16726", "clerk@16726");
        assertThat(read.ignored()).isZero();
    }

    @Test
    void aPostMayBeThatOfOneOfficeWhereItsRoleIsDivided() {
        ClaimedPosts read = read(List.of("district-police@16726/traffic", "district-police@16726"), false);

        assertThat(read.posts())
                .extracting(PostView::groupOfOffice)
                .containsExactly("district-police@16726/traffic", "district-police@16726");
        assertThat(read(
                                List.of(
                                        "district-police@16726/any",
                                        "district-police@16726/",
                                        "district-police@16726/mayor",
                                        "clerk@16726/traffic"),
                                false)
                        .posts())
                .isEmpty();
    }

    @Test
    void oneTextMayHoldSeveralPosts() {
        assertThat(read("ward-police@16726, clerk@16726", false).posts()).hasSize(2);
    }

    @Test
    void whatIsNotExactlyAPostIsLeftOut() {
        List<Object> values = List.of(
                "ward-police",
                "@16726",
                "ward-police@",
                "WARD-POLICE@16726",
                "ward_police@16726",
                "ward-police@16726@16726",
                "ward-police@16726\n",
                " ward-police@16726",
                "ward-police@99999",
                "ward-police@%",
                "camunda-admin",
                "mayor@16726",
                42,
                Map.of("role", "ward-police@16726"));

        ClaimedPosts read = read(values, true);

        assertThat(read.posts()).isEmpty();
        assertThat(read.ignored()).isEqualTo(values.size());
    }

    @Test
    void anAdministratorIsMadeOnlyWhereThatIsAllowedAndForTheCountry() {
        assertThat(read(List.of("administrator@VN"), false).posts()).isEmpty();
        assertThat(read(List.of("administrator@16726"), true).posts()).isEmpty();
        assertThat(read(List.of("administrator@VN"), true).posts())
                .extracting(PostView::role)
                .containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void aPathLeadsIntoNestedClaimsAndANameMayHaveDots() {
        assertThat(claimed(Map.of("realm_access", Map.of("roles", List.of("clerk@16726"))), "realm_access.roles"))
                .hasSize(1);
        assertThat(claimed(Map.of("https://kieu.mau/posts", List.of("clerk@16726")), "https://kieu.mau/posts"))
                .hasSize(1);
        assertThat(claimed(Map.of("realm_access", "text"), "realm_access.roles"))
                .isEmpty();
        assertThat(claimed(Map.of(), "realm_access.roles")).isEmpty();
    }

    @Test
    void aPostNamedTwiceIsOneAndTheirNumberIsBounded() {
        List<String> many =
                IntStream.range(0, 500).mapToObj(i -> "clerk@" + (10_000 + i)).toList();

        assertThat(read(List.of("clerk@16726", "clerk@16726"), false).posts()).hasSize(1);
        assertThat(ClaimedPosts.read(Map.of("posts", many), "posts", false, TODAY, (role, unit) -> true)
                        .posts())
                .hasSize(200);
    }

    private static List<PostView> claimed(Map<String, Object> claims, String path) {
        return ClaimedPosts.read(claims, path, false, TODAY, (role, unit) -> unit.equals("16726"))
                .posts();
    }

    private static ClaimedPosts read(Object claim, boolean administrators) {
        return ClaimedPosts.read(
                Map.of("posts", claim), "posts", administrators, TODAY, (role, unit) -> unit.equals("16726"));
    }
}
