package vn.kieumau.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.springframework.data.domain.Page;

/** A page of a list. */
record ApiPage<T>(
        @Schema(description = "api.page.items") List<T> items,
        @Schema(description = "api.page.page") int page,
        @Schema(description = "api.page.size") int size,
        @Schema(description = "api.page.total") long total,
        @Schema(description = "api.page.pages") int pages) {

    static <S, T> ApiPage<T> of(Page<S> found, Function<S, T> row) {
        return new ApiPage<>(
                found.map(row).getContent(),
                found.getNumber(),
                found.getSize(),
                found.getTotalElements(),
                found.getTotalPages());
    }
}
