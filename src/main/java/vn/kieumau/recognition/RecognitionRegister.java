package vn.kieumau.recognition;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.dossier.DossierDirectory;
import vn.kieumau.dossier.DossierView;

/** The register of recognitions: which units were recognised, for which year, and what that is worth today. */
@Service
@Transactional(readOnly = true)
public class RecognitionRegister {

    private static final int PAGE_SIZE = 20;
    private static final Sort ORDER =
            Sort.by(Sort.Order.desc("cycleYear"), Sort.Order.asc("units.unitName"), Sort.Order.asc("number"));

    private final DossierDirectory directory;
    private final CriteriaService criteria;
    private final RecognisedUnits units;

    RecognitionRegister(DossierDirectory directory, CriteriaService criteria, RecognisedUnits units) {
        this.directory = directory;
        this.criteria = criteria;
        this.units = units;
    }

    /** What the officer can narrow the register to. */
    public RegisterChoices choices(SignedInOfficer officer) {
        return RegisterChoices.of(directory.places(officer), criteria.models(), directory.announcedYears(officer));
    }

    /** A page of the query, of whatever size; the page that the query itself names is not asked. */
    public Page<RecognitionView> page(RegisterQuery query, int page, int size, SignedInOfficer officer) {
        Page<DossierView> found =
                directory.announced(query.filter(), query.province(), officer, PageRequest.of(page, size, ORDER));
        return new PageImpl<>(units.views(found.getContent()), found.getPageable(), found.getTotalElements());
    }

    /** The page that the query names; one behind the last answers with the last. */
    Page<RecognitionView> search(RegisterQuery query, SignedInOfficer officer) {
        Page<RecognitionView> found = page(query, query.page(), PAGE_SIZE, officer);
        boolean behind = found.isEmpty() && found.getTotalPages() > 0;
        return behind ? page(query, found.getTotalPages() - 1, PAGE_SIZE, officer) : found;
    }
}
