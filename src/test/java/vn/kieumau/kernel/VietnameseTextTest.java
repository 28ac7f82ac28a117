package vn.kieumau.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseTextTest {

    @Test
    void textIsStoredComposed() {
        String decomposed = Normalizer.normalize("phường Nghi Hương", Normalizer.Form.NFD);

        assertThat(VietnameseText.clean(decomposed))
                .isEqualTo("phường Nghi Hương")
                .hasSize(17);
    }

    @Test
    void spacesAreSingleAndLinesStay() {
        assertThat(VietnameseText.clean("  một\u00a0 hai \nba  ")).isEqualTo("một hai \nba");
        assertThat(VietnameseText.clean(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Đức Ninh Đông, duc ninh dong", "THỊ XÃ CỬA LÒ, thi xa cua lo", "nguyễn ưỡn ẹo, nguyen uon eo"})
    void searchIgnoresMarksAndCase(String text, String searched) {
        assertThat(VietnameseText.searchable(text)).isEqualTo(searched);
        assertThat(VietnameseText.searchable(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(searched);
    }

    @ParameterizedTest
    @CsvSource({
        "Đức Ninh Đông, duc-ninh-dong",
        "Thành phố Hồ Chí Minh, thanh-pho-ho-chi-minh",
        "'  Phường 1 (cũ) ', phuong-1-cu"
    })
    void aSlugIsPlain(String text, String slug) {
        assertThat(VietnameseText.slug(text)).isEqualTo(slug);
    }

    @Test
    void namesSortByTheVietnameseAlphabet() {
        List<String> names = new ArrayList<>(List.of("Đông Thành", "Em", "Dinh", "Ân", "An", "Ăn"));

        names.sort(VietnameseText.order());

        assertThat(names).containsExactly("An", "Ăn", "Ân", "Dinh", "Đông Thành", "Em");
    }
}
