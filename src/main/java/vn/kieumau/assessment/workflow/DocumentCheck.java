package vn.kieumau.assessment.workflow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kieumau.assessment.VerdictView;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.criteria.DocumentDatedInWindow;
import vn.kieumau.engine.CaseFacts;
import vn.kieumau.evidence.DocumentDetails;
import vn.kieumau.evidence.EvidenceService;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.Texts;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.kernel.VietnameseText;
import vn.kieumau.unit.BodyKind;
import vn.kieumau.unit.BodyView;
import vn.kieumau.unit.UnitChain;
import vn.kieumau.unit.UnitService;
import vn.kieumau.unit.UnitView;

/**
 * Whether a document belongs to the unit of a dossier and to its cycle: issued by a body of the unit or of a unit above
 * it, and dated within the cycle. A documentary criterion refuses any other one, elsewhere it is only pointed out.
 */
@Component
class DocumentCheck {

    private static final List<BodyKind> ISSUING =
            List.of(BodyKind.PARTY_COMMITTEE, BodyKind.PEOPLES_COMMITTEE, BodyKind.POLICE);

    private final UnitService units;
    private final EvidenceService evidence;

    DocumentCheck(UnitService units, EvidenceService evidence) {
        this.units = units;
        this.evidence = evidence;
    }

    /** Asks for the bodies once for all documents of a dossier. */
    Place placeOf(CaseFacts facts) {
        UnitChain chain = units.chainOf(facts.unitCode(), facts.openedOn());
        List<String> own = units.bodiesOf(facts.unitCode(), facts.openedOn()).stream()
                .map(BodyView::name)
                .toList();
        Stream<String> issuing = Stream.of(chain.ward(), chain.district(), chain.province())
                .filter(unit -> unit != null)
                .flatMap(unit -> issuersOf(unit));
        return new Place(
                Stream.concat(issuing, own.stream()).distinct().toList(), facts.periodFrom(), facts.periodTo());
    }

    private static Stream<String> issuersOf(UnitView unit) {
        String name = unit.fullName();
        return Stream.concat(
                ISSUING.stream().map(kind -> kind.label() + " " + name),
                Stream.of(Texts.of("assessment.document.steering_committee", name)));
    }

    /** Refuses what a claimed documentary criterion may not rest on. */
    void mustBelong(CaseFacts facts, List<CriterionView> criteria, Map<String, VerdictView> judged) {
        Map<String, CriterionView> documentary = criteria.stream()
                .filter(one -> one.measure() instanceof DocumentDatedInWindow)
                .filter(one -> ProofRule.claims(judged.get(one.key()).result().key()))
                .collect(Collectors.toMap(CriterionView::key, one -> one));
        if (documentary.isEmpty()) {
            return;
        }
        Place place = placeOf(facts);
        evidence.of(facts.number()).stream()
                .filter(one -> one.file() != null && one.state().counts())
                .forEach(one -> one.criteria().stream()
                        .map(documentary::get)
                        .filter(criterion -> criterion != null)
                        .findFirst()
                        .ifPresent(criterion -> place.warnings(one.document()).stream()
                                .findFirst()
                                .ifPresent(sentence -> {
                                    throw new RuleViolation(
                                                    "assessment.document.refused",
                                                    criterion.label(),
                                                    one.file().name(),
                                                    sentence)
                                            .at(DocumentFields.name(
                                                    one.file().id().toString(), "issuer"));
                                })));
    }

    /**
     * Where documents of a dossier may come from.
     *
     * @param issuers names of the bodies, those of the unit itself first
     */
    record Place(List<String> issuers, LocalDate from, LocalDate to) {

        /** What is wrong about a document, as Vietnamese sentences; what is not known is not wrong. */
        List<String> warnings(DocumentDetails document) {
            List<String> found = new ArrayList<>();
            if (!document.issuer().isEmpty() && !known().contains(plain(document.issuer()))) {
                found.add(Texts.of("assessment.document.other_issuer", document.issuer()));
            }
            LocalDate date = document.date();
            if (date != null && (date.isBefore(from) || date.isAfter(to))) {
                found.add(Texts.of(
                        "assessment.document.other_period",
                        VietnamTime.show(date),
                        VietnamTime.show(from),
                        VietnamTime.show(to)));
            }
            return found;
        }

        private Set<String> known() {
            return issuers.stream().map(Place::plain).collect(Collectors.toSet());
        }

        /** People write UBND, ĐU and BCĐ as often as the whole names. */
        private static String plain(String name) {
            return VietnameseText.searchable(name)
                    .strip()
                    .replaceAll("\\s+", " ")
                    .replaceFirst("^ubnd ", "uy ban nhan dan ")
                    .replaceFirst("^du ", "dang uy ")
                    .replaceFirst("^bcd ", "ban chi dao ")
                    .replaceFirst("^ca ", "cong an ");
        }
    }
}
