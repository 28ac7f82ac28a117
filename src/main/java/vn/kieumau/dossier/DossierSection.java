package vn.kieumau.dossier;

import org.springframework.core.Ordered;

/** A part of the dossier's page and of its JSON that a feature above the dossier contributes. */
public interface DossierSection extends Ordered {

    /** Anchor of the section on the page and its name in JSON, such as {@code commitments}. */
    String name();

    /** Thymeleaf template with a fragment {@code section(dossier, content)}. */
    String template();

    /** What the template and the JSON show; null hides the section. */
    Object content(DossierView dossier);
}
