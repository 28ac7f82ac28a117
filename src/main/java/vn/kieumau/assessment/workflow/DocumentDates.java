package vn.kieumau.assessment.workflow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.criteria.DocumentDatedInWindow;
import vn.kieumau.criteria.MeasureInput;
import vn.kieumau.document.DocumentService;
import vn.kieumau.document.DocumentView;
import vn.kieumau.engine.CaseFacts;
import vn.kieumau.evidence.DocumentDetails;
import vn.kieumau.evidence.EvidenceService;
import vn.kieumau.kernel.Texts;
import vn.kieumau.kernel.VietnamTime;

/**
 * The dates that documentary criteria ask for, taken from the documents that the dossier holds instead of being typed
 * again. A document ticked as proof speaks for its criterion whatever its date is; one that the dossier merely issued
 * speaks for it within the window only, since it need not be the one that the criterion means.
 */
@Component
class DocumentDates {

    private static final Comparator<Found> EARLIEST = Comparator.comparing(Found::date);

    private final DocumentService documents;
    private final EvidenceService evidence;

    DocumentDates(DocumentService documents, EvidenceService evidence) {
        this.documents = documents;
        this.evidence = evidence;
    }

    /** A date with what it was read from: the number of a document or the name of a file. */
    record Found(String type, LocalDate date, String source, boolean proof, boolean inWindow) {

        boolean speaks() {
            return proof || inWindow;
        }
    }

    /** The dates of attached proofs and of issued documents, by criterion. */
    Map<String, List<Found>> of(CaseFacts facts, List<CriterionView> criteria) {
        return of(facts, criteria, attached(facts), () -> documents.of(facts.number()));
    }

    /** The dates of attached proofs alone, by criterion. */
    Map<String, List<Found>> ofProofs(CaseFacts facts, List<CriterionView> criteria) {
        return of(facts, criteria, attached(facts), List::of);
    }

    private Map<String, List<DocumentDetails>> attached(CaseFacts facts) {
        Map<String, List<DocumentDetails>> proofs = new HashMap<>();
        evidence.of(facts.number()).stream()
                .filter(one -> one.state().counts() && one.document().date() != null)
                .forEach(one -> one.criteria().forEach(key -> proofs.computeIfAbsent(key, none -> new ArrayList<>())
                        .add(one.document())));
        return proofs;
    }

    /** The same, with the files of a tray in place of what is attached. */
    Map<String, List<Found>> of(CaseFacts facts, List<CriterionView> criteria, List<TrayFile> tray, boolean proving) {
        if (!proving) {
            return of(facts, criteria);
        }
        Map<String, List<DocumentDetails>> proofs = new HashMap<>();
        for (TrayFile file : tray) {
            DocumentDetails details = DocumentFields.readable(file.document());
            if (details.date() != null) {
                file.criteria().stream().filter(file::countsFor).forEach(key -> proofs.computeIfAbsent(
                                key, none -> new ArrayList<>())
                        .add(details));
            }
        }
        return of(facts, criteria, proofs, () -> documents.of(facts.number()));
    }

    private static Map<String, List<Found>> of(
            CaseFacts facts,
            List<CriterionView> criteria,
            Map<String, List<DocumentDetails>> proofs,
            Supplier<List<DocumentView>> issuedOnes) {
        Map<String, List<Found>> found = new TreeMap<>();
        List<DocumentView> issued = null;
        for (CriterionView criterion : criteria) {
            if (criterion.measure() instanceof DocumentDatedInWindow window) {
                issued = issued == null ? issuedOnes.get() : issued;
                found.put(
                        criterion.key(),
                        best(window, facts.cycleYear(), issued, proofs.getOrDefault(criterion.key(), List.of())));
            }
        }
        return found;
    }

    private static List<Found> best(
            DocumentDatedInWindow window, int year, List<DocumentView> issued, List<DocumentDetails> proofs) {
        List<Found> best = new ArrayList<>();
        for (String type : window.types()) {
            List<Found> all = new ArrayList<>();
            proofs.stream()
                    .filter(one -> one.type().equals(type))
                    .forEach(one -> all.add(found(window, year, type, one.date(), one.number(), true)));
            issued.stream()
                    .filter(one -> one.isIssued() && one.type().equals(type))
                    .forEach(one -> all.add(found(window, year, type, one.issuedOn(), one.number(), false)));
            Optional<Found> inside = all.stream().filter(Found::inWindow).min(EARLIEST);
            inside.or(() -> all.stream().filter(Found::proof).min(EARLIEST))
                    .or(() -> all.stream().min(EARLIEST))
                    .ifPresent(best::add);
        }
        return best;
    }

    private static Found found(
            DocumentDatedInWindow window, int year, String type, LocalDate date, String source, boolean proof) {
        boolean inside = !date.isBefore(window.firstDay(year)) && !date.isAfter(window.lastDay(year));
        return new Found(type, date, source, proof, inside);
    }

    /** The fields of the criteria table with the dates that speak for a criterion. */
    static Map<String, String> fields(Map<String, List<Found>> found) {
        Map<String, String> fields = new TreeMap<>();
        found.forEach((key, dates) -> dates.stream()
                .filter(Found::speaks)
                .forEach(one -> fields.put(
                        "value." + key + "." + MeasureInput.dateOf(one.type()), VietnamTime.show(one.date()))));
        return fields;
    }

    /** Where a date comes from, as a sentence. */
    static String sentence(Found one, Locale locale) {
        String source = one.source().isEmpty() ? one.type() : one.source();
        return Texts.in(
                locale,
                one.speaks() ? "assessment.document.source" : "assessment.document.outside",
                one.type(),
                VietnamTime.show(one.date()),
                source);
    }
}
