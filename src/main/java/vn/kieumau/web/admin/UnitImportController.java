package vn.kieumau.web.admin;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.unit.ImportReport;
import vn.kieumau.unit.UnitService;

/** The import of units, bodies and lineage: a file is checked first, and what was checked is what gets imported. */
@Controller
@RequestMapping("/admin/units/import")
@Needs(Action.UNIT_IMPORT)
class UnitImportController {

    /** All units of the country take a fifth of it; the server reads at most 2 MB of a form. */
    private static final int LARGEST_FILE = 1_000_000;

    private static final String VIEW = "admin/units-import";

    private final UnitService units;

    UnitImportController(UnitService units) {
        this.units = units;
    }

    @GetMapping
    String show() {
        return VIEW;
    }

    /** Checks the uploaded file; nothing is written. */
    @PostMapping
    ModelAndView check(@RequestParam(required = false) MultipartFile file, Locale locale) {
        String[] content = new String[1];
        Errors errors = new Errors(locale);
        errors.collect("file", () -> content[0] = textOf(file));
        if (!errors.isEmpty()) {
            return new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_ENTITY).addObject("errors", errors.byField());
        }
        return report(units.importCsv(new StringReader(content[0]), true), content[0]);
    }

    /** Imports what {@link #check} showed to be right. */
    @PostMapping("/confirm")
    ModelAndView run(@RequestParam(defaultValue = "") String content) {
        return report(units.importCsv(new StringReader(content), false), content);
    }

    private static ModelAndView report(ImportReport report, String content) {
        ModelAndView page = new ModelAndView(VIEW).addObject("report", report);
        if (!report.accepted()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        } else if (report.dryRun()) {
            page.addObject("checked", content);
        }
        return page;
    }

    private static String textOf(MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw new RuleViolation("admin.import.file_missing");
        }
        if (file.getSize() > LARGEST_FILE) {
            throw new RuleViolation("admin.import.file_large");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.getBytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RuleViolation("admin.import.not_utf8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
