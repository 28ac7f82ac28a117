package vn.kieumau.recognition;

import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.dossier.DossierDirectory;
import vn.kieumau.dossier.DossierFilter;
import vn.kieumau.dossier.DossierView;

/** The register of recognitions: which units were recognised, for which year, and what that is worth today. */
@Service
@Transactional(readOnly = true)
public class RecognitionRegister {

    private static final int PAGE_SIZE = 20;
    private static final Sort ORDER =
            Sort.by(Sort.Order.desc("cycleYear"), Sort.Order.asc("units.unitName"), Sort.Order.asc("number"));

    private final DossierDirectory directory;
    private final RecognisedUnits units;

    RecognitionRegister(DossierDirectory directory, RecognisedUnits units) {
        this.directory = directory;
        this.units = units;
    }

    /**
     * What the officer may see of the register; a page behind the last one answers with the last one.
     *
     * @param province code of a province, or null for all
     */
    public Page<RecognitionView> search(DossierFilter filter, String province, int page, SignedInOfficer officer) {
        Page<DossierView> found =
                directory.announced(filter, province, officer, PageRequest.of(page, PAGE_SIZE, ORDER));
        if (found.isEmpty() && found.getTotalPages() > 0) {
            found = directory.announced(
                    filter, province, officer, PageRequest.of(found.getTotalPages() - 1, PAGE_SIZE, ORDER));
        }
        Pageable shown = found.getPageable();
        return new PageImpl<>(units.views(found.getContent()), shown, found.getTotalElements());
    }

    /** The years for which there is something to see, the newest first. */
    public List<Integer> years(SignedInOfficer officer) {
        return directory.announcedYears(officer);
    }
}
