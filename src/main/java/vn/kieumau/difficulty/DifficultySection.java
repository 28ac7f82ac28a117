package vn.kieumau.difficulty;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kieumau.dossier.DossierSection;
import vn.kieumau.dossier.DossierView;

/** The difficulties on the dossier's page: what waits for whom, and how the others ended. */
@Component
class DifficultySection implements DossierSection {

    private final DifficultyPages pages;

    DifficultySection(DifficultyPages pages) {
        this.pages = pages;
    }

    @Override
    public String name() {
        return "difficulties";
    }

    @Override
    public String template() {
        return "difficulty/section";
    }

    @Override
    public Object content(DossierView dossier) {
        List<DifficultyDetailView> all = pages.of(dossier.id());
        boolean nothingToSay = all.isEmpty() && dossier.state().isFinal();
        return nothingToSay ? null : new Content(all);
    }

    @Override
    public int getOrder() {
        return 50;
    }

    /** @param all those that are open first */
    record Content(List<DifficultyDetailView> all) {}
}
