package vn.kieumau.recognition.workflow;

import vn.kieumau.document.Series;
import vn.kieumau.dossier.Recogniser;

/** The series in which a recogniser numbers its decisions, those of recognition and those of revocation alike. */
final class DecisionSeries {

    private DecisionSeries() {}

    static Series of(Recogniser recogniser) {
        return new Series(recogniser.unitCode(), "QĐ", Boolean.TRUE.equals(recogniser.outside()) ? "BCA" : "UBND");
    }
}
