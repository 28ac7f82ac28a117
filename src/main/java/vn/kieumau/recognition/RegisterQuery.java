package vn.kieumau.recognition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;
import vn.kieumau.dossier.DossierFilter;
import vn.kieumau.kernel.VietnameseText;

/**
 * What the address of the register asks for. A value that is not among the choices narrows nothing, and the page says
 * so.
 *
 * @param unit code of a unit, or part of the name of units
 * @param page counts from 0
 */
public record RegisterQuery(String unit, String province, String model, String year, int page, boolean ignored) {

    private static final int LAST_PAGE = 1_000_000;
    private static final int UNIT_LENGTH = 200;

    static RegisterQuery of(
            Map<String, String> parameters,
            Map<String, String> provinces,
            Map<String, String> models,
            Map<String, String> years) {
        String province = text(parameters, "province");
        String model = text(parameters, "model");
        String year = text(parameters, "year");
        String page = text(parameters, "page");
        boolean pageIsKnown = page == null || page.matches("\\d{1,6}");
        boolean ignored = province != null && !provinces.containsKey(province)
                || model != null && !models.containsKey(model)
                || year != null && !years.containsKey(year)
                || !pageIsKnown;
        String unit = text(parameters, "unit");
        return new RegisterQuery(
                unit == null || unit.length() <= UNIT_LENGTH ? unit : unit.substring(0, UNIT_LENGTH),
                known(province, provinces),
                known(model, models),
                known(year, years),
                page == null || !pageIsKnown ? 0 : Math.min(Integer.parseInt(page), LAST_PAGE),
                ignored);
    }

    DossierFilter filter() {
        return new DossierFilter(unit, model, year == null ? null : Integer.valueOf(year), null);
    }

    public boolean isNarrowed() {
        return unit != null || province != null || model != null || year != null;
    }

    /** Address of the register with these filters, to which a page can be added. */
    public String url() {
        return at("/recognitions");
    }

    /** Address of the sheet with the same filters. */
    public String exportUrl() {
        return at("/recognitions/export");
    }

    /** What is asked for, by field, for the audit trail. */
    public Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        Optional.ofNullable(unit).ifPresent(one -> asked.put("unit", one));
        Optional.ofNullable(province).ifPresent(one -> asked.put("province", one));
        Optional.ofNullable(model).ifPresent(one -> asked.put("model", one));
        Optional.ofNullable(year).ifPresent(one -> asked.put("year", one));
        return asked;
    }

    private String at(String path) {
        return UriComponentsBuilder.fromPath(path)
                .queryParamIfPresent("unit", Optional.ofNullable(unit))
                .queryParamIfPresent("province", Optional.ofNullable(province))
                .queryParamIfPresent("model", Optional.ofNullable(model))
                .queryParamIfPresent("year", Optional.ofNullable(year))
                .encode()
                .toUriString();
    }

    private static String known(String value, Map<String, String> choices) {
        return value != null && choices.containsKey(value) ? value : null;
    }

    private static String text(Map<String, String> parameters, String name) {
        String text = VietnameseText.clean(parameters.get(name)).replace("\0", "");
        return text.isEmpty() ? null : text;
    }
}
