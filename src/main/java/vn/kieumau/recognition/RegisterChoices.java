package vn.kieumau.recognition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kieumau.criteria.ModelView;
import vn.kieumau.dossier.DossierPlace;

/**
 * What an officer can narrow the register to.
 *
 * @param provinces code → name with code
 * @param models code → name
 * @param years the years for which there is something to see, as value and label
 */
public record RegisterChoices(Map<String, String> provinces, Map<String, String> models, Map<String, String> years) {

    static RegisterChoices of(List<DossierPlace> places, List<ModelView> models, List<Integer> years) {
        Map<String, String> provinceNames = new LinkedHashMap<>();
        places.stream()
                .filter(place -> place.depth() == 0)
                .forEach(place -> provinceNames.put(place.code(), place.name() + " (" + place.code() + ")"));
        Map<String, String> modelNames = new LinkedHashMap<>();
        models.forEach(one -> modelNames.put(one.code(), one.name()));
        Map<String, String> known = new LinkedHashMap<>();
        years.forEach(year -> known.put(year.toString(), year.toString()));
        return new RegisterChoices(provinceNames, modelNames, known);
    }

    /** The parameters of an address as a query; what is not among the choices narrows nothing. */
    public RegisterQuery query(Map<String, String> parameters) {
        return RegisterQuery.of(parameters, provinces, models, years);
    }
}
