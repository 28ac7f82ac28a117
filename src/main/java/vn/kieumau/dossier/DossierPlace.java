package vn.kieumau.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kieumau.kernel.VietnameseText;

/**
 * A unit that dossiers belong to, directly or by a unit below it.
 *
 * @param depth 0 for a province, one more for each unit above that the dossiers name
 */
public record DossierPlace(String code, String name, int depth) {

    /** Provinces, then districts and wards below each; a unit that several dossiers share comes once. */
    static List<DossierPlace> inOrder(Collection<DossierUnits> units) {
        Comparator<String> vietnamese = VietnameseText.order();
        List<DossierUnits> sorted = new ArrayList<>(units);
        sorted.sort(Comparator.comparing(DossierUnits::provinceName, vietnamese)
                .thenComparing(one -> one.districtName() == null ? "" : one.districtName(), vietnamese)
                .thenComparing(DossierUnits::unitName, vietnamese));
        Map<String, DossierPlace> places = new LinkedHashMap<>();
        for (DossierUnits one : sorted) {
            places.putIfAbsent(one.provinceCode(), new DossierPlace(one.provinceCode(), one.provinceName(), 0));
            if (one.districtCode() != null) {
                places.putIfAbsent(one.districtCode(), new DossierPlace(one.districtCode(), one.districtName(), 1));
            }
            int depth = one.districtCode() == null ? 1 : 2;
            places.putIfAbsent(one.unitCode(), new DossierPlace(one.unitCode(), one.unitName(), depth));
        }
        return List.copyOf(places.values());
    }
}
