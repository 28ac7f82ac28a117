package vn.kieumau.document.workflow;

import java.util.Map;
import java.util.Set;
import vn.kieumau.engine.StepContext;

/** The parameters that the steps around a document share: abbreviations of Nghị định 30/2020/NĐ-CP, Annex III. */
final class DocumentKinds {

    static final Map<String, Set<String>> PARAMETERS = Map.of(
            "documentType", Set.of("NQ", "KH", "QĐ", "QC", "CTr", "BC", "TB", "TTr", "BB"),
            "issuer", Set.of("ĐU", "UBND", "BCĐ"));

    private DocumentKinds() {}

    static String type(StepContext context) {
        return context.parameter("documentType");
    }

    static String issuer(StepContext context) {
        return context.parameter("issuer");
    }
}
