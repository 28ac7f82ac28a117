package vn.kieumau.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;

@KieuMauTest
class SecretReferencesTest {

    private static final LocalDate DAY = LocalDate.of(2023, 4, 21);

    @Autowired
    private SecretReferences references;

    @Autowired
    private Journeys journeys;

    private String dossier;

    @BeforeEach
    void open() {
        dossier = journeys.aDossier().number();
    }

    @Test
    void aSecretDocumentIsNamedWithoutAFile() {
        record(new NewSecretReference(" 12/BC-CAP ", DAY, "Công an phường", SecrecyLevel.SECRET));
        record(new NewSecretReference("12/BC-CAP", DAY, "Công an phường", SecrecyLevel.SECRET));

        assertThat(references.of(dossier)).singleElement().satisfies(one -> {
            assertThat(one.number()).isEqualTo("12/BC-CAP");
            assertThat(one.level()).isEqualTo(SecrecyLevel.SECRET);
            assertThat(one.recordedBy()).isEqualTo("test");
        });
        assertThat(references.provenCriteria(dossier)).containsExactly("c02");
    }

    @Test
    void eachMissingFieldHasItsSentence() {
        LocalDate tomorrow = LocalDate.now().plusDays(2);

        refused(new NewSecretReference("", DAY, "Công an phường", SecrecyLevel.SECRET), "referenceNumber");
        refused(new NewSecretReference("1", null, "Công an phường", SecrecyLevel.SECRET), "referenceIssuedOn");
        refused(new NewSecretReference("1", tomorrow, "Công an phường", SecrecyLevel.SECRET), "referenceIssuedOn");
        refused(new NewSecretReference("1", DAY, " ", SecrecyLevel.SECRET), "referenceHolder");
        refused(new NewSecretReference("1", DAY, "Công an phường", null), "referenceLevel");
        assertThat(references.of(dossier)).isEmpty();
    }

    private void refused(NewSecretReference document, String field) {
        assertThatThrownBy(() -> record(document))
                .isInstanceOfSatisfying(RuleViolation.class, violation -> assertThat(violation.field())
                        .isEqualTo(field));
    }

    private void record(NewSecretReference document) {
        references.record(dossier, document, Set.of("c02"), "test");
    }
}
