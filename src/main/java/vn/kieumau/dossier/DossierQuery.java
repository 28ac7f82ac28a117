package vn.kieumau.dossier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;
import vn.kieumau.criteria.ModelView;
import vn.kieumau.kernel.VietnameseText;

/**
 * What the address of the list asks for. A value that cannot be meant narrows nothing and is named in {@code ignored}.
 *
 * @param page counts from 0
 * @param ignored keys of the sentences about values that were not understood
 */
public record DossierQuery(DossierFilter filter, int page, List<String> ignored) {

    private static final int UNIT_LENGTH = 200;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int LAST_PAGE = 1_000_000;

    public static DossierQuery of(Map<String, String> parameters, List<ModelView> models) {
        List<String> ignored = new ArrayList<>();
        String unit = text(parameters, "unit");
        String model = text(parameters, "model");
        if (model != null && models.stream().noneMatch(one -> one.code().equals(text(parameters, "model")))) {
            ignored.add("dossier.page.ignored_model");
            model = null;
        }
        Integer year = number(parameters, "year", FIRST_YEAR, LAST_YEAR, ignored);
        Integer page = number(parameters, "page", 0, LAST_PAGE, ignored);
        DossierFilter filter = new DossierFilter(unit, model, year, state(parameters, ignored));
        return new DossierQuery(filter, page == null ? 0 : page, List.copyOf(ignored));
    }

    public boolean isNarrowed() {
        return filter.unit() != null || filter.model() != null || filter.year() != null || filter.state() != null;
    }

    /** Address of the list with these filters, to which a page can be added. */
    public String url() {
        return at("/dossiers");
    }

    /** Address of the same list as a sheet. */
    public String exportUrl() {
        return at("/dossiers/export");
    }

    /** What is asked for, by field, for the audit trail. */
    public Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        Optional.ofNullable(filter.unit()).ifPresent(unit -> asked.put("unit", unit));
        Optional.ofNullable(filter.model()).ifPresent(model -> asked.put("model", model));
        Optional.ofNullable(filter.year()).ifPresent(year -> asked.put("year", year.toString()));
        Optional.ofNullable(filter.state()).ifPresent(state -> asked.put("state", state.key()));
        return asked;
    }

    private String at(String path) {
        return UriComponentsBuilder.fromPath(path)
                .queryParamIfPresent("unit", Optional.ofNullable(filter.unit()))
                .queryParamIfPresent("model", Optional.ofNullable(filter.model()))
                .queryParamIfPresent("year", Optional.ofNullable(filter.year()))
                .queryParamIfPresent(
                        "state", Optional.ofNullable(filter.state()).map(DossierState::key))
                .encode()
                .toUriString();
    }

    private static DossierState state(Map<String, String> parameters, List<String> ignored) {
        String wanted = text(parameters, "state");
        if (wanted == null) {
            return null;
        }
        Optional<DossierState> known = Arrays.stream(DossierState.values())
                .filter(state -> state.key().equals(wanted.toLowerCase(Locale.ROOT)))
                .findFirst();
        if (known.isEmpty()) {
            ignored.add("dossier.page.ignored_state");
        }
        return known.orElse(null);
    }

    private static Integer number(Map<String, String> parameters, String name, int from, int to, List<String> ignored) {
        String wanted = text(parameters, name);
        if (wanted == null) {
            return null;
        }
        if (wanted.matches("\\d{1,7}")) {
            int number = Integer.parseInt(wanted);
            if (number >= from && number <= to) {
                return number;
            }
        }
        ignored.add("dossier.page.ignored_" + name);
        return null;
    }

    /** PostgreSQL knows no zero character. */
    private static String text(Map<String, String> parameters, String name) {
        String text = VietnameseText.clean(parameters.get(name)).replace("\0", "");
        String cut = text.length() > UNIT_LENGTH ? text.substring(0, UNIT_LENGTH) : text;
        return cut.isEmpty() ? null : cut;
    }
}
