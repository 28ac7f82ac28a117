package vn.kieumau.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.kieumau.kernel.Texts;

class PostGroupTest {

    @Test
    void aGroupIsTakenApartAndPutTogetherAgain() {
        PostGroup divided = PostGroup.of("district-police@413/traffic").orElseThrow();

        assertThat(divided).isEqualTo(new PostGroup("district-police", "413", "traffic"));
        assertThat(divided).hasToString("district-police@413/traffic");
        assertThat(divided.officeIn(Texts.VIETNAMESE, ", ")).isEqualTo(", Phòng Cảnh sát giao thông");
        assertThat(PostGroup.of("clerk@413")).contains(new PostGroup("clerk", "413", null));
        assertThat(PostGroup.of("district-police@413/any").orElseThrow().officeIn(Texts.VIETNAMESE, ", "))
                .isEmpty();
        assertThat(PostGroup.of("camunda-admin")).isEqualTo(Optional.empty());
    }

    @Test
    void aPostOfOneOfficeSharesTheWorkThatIsNotDividedAndNothingOfAnotherOffice() {
        PostView criminal = post(Role.DISTRICT_POLICE, "criminal");
        PostView all = post(Role.DISTRICT_POLICE, null);
        List<String> traffic = Role.DISTRICT_POLICE.groupsAt("413", "traffic");

        assertThat(criminal.groups()).containsExactly("district-police@413", "district-police@413/criminal");
        assertThat(all.groups()).containsExactly("district-police@413", "district-police@413/any");
        assertThat(criminal.isIn(traffic)).isFalse();
        assertThat(all.isIn(traffic)).isTrue();
        assertThat(criminal.isIn(Role.DISTRICT_POLICE.groupsAt("413", "criminal")))
                .isTrue();
        assertThat(criminal.isIn(Role.DISTRICT_POLICE.groupsAt("413", null))).isTrue();
        assertThat(criminal.isIn(Role.DISTRICT_POLICE.groupsAt("414", "criminal")))
                .isFalse();
    }

    @Test
    void aRoleThatIsNotDividedHasOneGroupWhateverTheOffice() {
        assertThat(post(Role.CLERK, null).groups()).containsExactly("clerk@413");
        assertThat(Role.CLERK.groupsAt("413", "traffic")).containsExactly("clerk@413");
    }

    private static PostView post(Role role, String office) {
        return new PostView(role, "413", office, LocalDate.of(2021, 1, 1), null, "test", null);
    }
}
