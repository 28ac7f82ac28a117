package vn.kieumau.assessment;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.dossier.DossierDirectory;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.kernel.NotFound;

/** The submitted versions of a dossier: one of them, and two beside each other. */
@Controller
@RequestMapping("/dossiers/{number}/versions/{version}")
@Needs(Action.DOSSIER_READ)
class VersionController {

    private final VersionService versions;
    private final DossierDirectory directory;

    VersionController(VersionService versions, DossierDirectory directory) {
        this.versions = versions;
        this.directory = directory;
    }

    @GetMapping
    String one(
            @PathVariable String number,
            @PathVariable String version,
            @AuthenticationPrincipal SignedInOfficer officer,
            Model model) {
        DossierView dossier = directory.require(number, officer);
        VersionView found = versions.require(dossier, parsed(version));
        model.addAttribute("nav", "dossiers");
        model.addAttribute("dossier", dossier);
        model.addAttribute("version", found);
        model.addAttribute("illustrative", found.illustrative());
        return "assessment/version";
    }

    /** {@code all} shows the criteria too in which nothing changed. */
    @GetMapping("/compare/{other}")
    String compare(
            @PathVariable String number,
            @PathVariable String version,
            @PathVariable String other,
            @RequestParam(defaultValue = "false") String all,
            @AuthenticationPrincipal SignedInOfficer officer,
            Model model) {
        DossierView dossier = directory.require(number, officer);
        VersionComparison comparison = versions.compare(dossier, parsed(version), parsed(other));
        boolean everything = "true".equals(all);
        model.addAttribute("nav", "dossiers");
        model.addAttribute("dossier", dossier);
        model.addAttribute("comparison", comparison);
        model.addAttribute("rows", everything ? comparison.rows() : comparison.changed());
        model.addAttribute("everything", everything);
        model.addAttribute(
                "illustrative",
                comparison.before().illustrative() || comparison.after().illustrative());
        return "assessment/compare";
    }

    private static int parsed(String version) {
        if (!version.matches("\\d{1,6}")) {
            throw new NotFound("versions.unknown");
        }
        return Integer.parseInt(version);
    }
}
