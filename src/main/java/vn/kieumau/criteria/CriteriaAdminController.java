package vn.kieumau.criteria;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.Texts;

/** Criteria sets for administrators: a file is checked first, and what was checked is what is brought in. */
@Controller
@RequestMapping("/admin/criteria")
@Needs(Action.CRITERIA_MANAGE)
class CriteriaAdminController {

    /** The largest set known takes a twentieth of it; the server reads at most 2 MB of a form. */
    private static final int LARGEST_FILE = 1_000_000;

    private final CriteriaShelf shelf;
    private final CriteriaImports imports;

    CriteriaAdminController(CriteriaShelf shelf, CriteriaImports imports) {
        this.shelf = shelf;
        this.imports = imports;
    }

    @GetMapping
    ModelAndView show() {
        return page(Map.of());
    }

    @GetMapping("/template.xlsx")
    void template(HttpServletResponse response) throws IOException {
        CriteriaController.attach(response, "bo-tieu-chi-mau.xlsx", CriteriaController.WORKBOOK);
        CriteriaWorkbook.template(response.getOutputStream());
    }

    /** Checks the uploaded file; nothing is written. */
    @PostMapping
    ModelAndView check(@RequestParam(required = false) MultipartFile file, Locale locale) {
        try {
            return reported(imports.check(content(file), locale));
        } catch (RuleViolation violation) {
            return refused("file", violation, locale);
        }
    }

    /** Brings in what {@link #check} showed to be right. */
    @PostMapping("/confirm")
    ModelAndView bringIn(
            @RequestParam(defaultValue = "") String content, Locale locale, RedirectAttributes afterwards) {
        try {
            ImportedSet imported = imports.bringIn(content);
            String change = "criteria.admin.done." + imported.change().name().toLowerCase(Locale.ROOT);
            afterwards.addFlashAttribute("flash", Texts.in(locale, change));
            return new ModelAndView("redirect:/criteria/" + imported.setId());
        } catch (CriteriaSetRefused refusal) {
            return reported(SetReport.refused(refusal.problemsIn(locale).stream()
                    .map(sentence -> new SetReport.Problem("", "", sentence))
                    .toList()));
        }
    }

    @PostMapping("/{id}/publish")
    ModelAndView publish(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean closePredecessor,
            Locale locale,
            RedirectAttributes afterwards) {
        try {
            imports.publish(id, closePredecessor);
        } catch (NotFound unknown) {
            throw unknown;
        } catch (RuleViolation violation) {
            return refused("", violation, locale);
        }
        afterwards.addFlashAttribute("flash", Texts.in(locale, "criteria.admin.published"));
        return new ModelAndView("redirect:/criteria/" + id);
    }

    private ModelAndView reported(SetReport report) {
        ModelAndView page = page(Map.of()).addObject("report", report);
        if (!report.accepted()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return page;
    }

    private ModelAndView refused(String field, RuleViolation violation, Locale locale) {
        ModelAndView page = page(Map.of(field, violation.messageIn(locale)));
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    private ModelAndView page(Map<String, String> errors) {
        return new ModelAndView("criteria/admin")
                .addObject("nav", "criteria")
                .addObject("errors", errors)
                .addObject("shelves", shelf.all());
    }

    private static byte[] content(MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw new RuleViolation("criteria.admin.file_missing");
        }
        if (file.getSize() > LARGEST_FILE) {
            throw new RuleViolation("criteria.admin.file_large");
        }
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
