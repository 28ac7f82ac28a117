package vn.kieumau.recognition;

import java.time.LocalDate;
import vn.kieumau.dossier.DossierView;

/**
 * A recognition as the register shows it.
 *
 * @param decidedOn may lie in the year after the cycle
 * @param result by which count it was decided; null where that is not known
 * @param lastDay last day of the unit itself; null while no end is known
 * @param successors names of the units that it lives on in; empty while it lasts and when nothing is recorded
 */
public record RecognitionView(
        DossierView dossier,
        LocalDate decidedOn,
        CertificateView certificate,
        CycleResult result,
        RecognitionState state,
        LocalDate lastDay,
        String successors) {}
