package vn.kieumau.document.workflow;

import java.util.Map;
import java.util.Set;
import vn.kieumau.document.Series;
import vn.kieumau.engine.StepContext;

/** The parameters that the steps around a document share: abbreviations of Nghị định 30/2020/NĐ-CP, Annex III. */
final class DocumentKinds {

    static final Map<String, Set<String>> PARAMETERS = Map.of(
            "documentType", Set.of("NQ", "KH", "QĐ", "QC", "CTr", "BC", "TB", "TTr", "BB"),
            "issuer", Set.of("ĐU", "UBND", "BCĐ"));

    private DocumentKinds() {}

    static Series series(StepContext context) {
        return new Series(
                context.caseFacts().unitCode(), context.parameter("documentType"), context.parameter("issuer"));
    }
}
