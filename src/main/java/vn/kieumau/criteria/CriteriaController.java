package vn.kieumau.criteria;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kieumau.account.ForAnyOfficer;

/** The criteria sets for every officer to read, compare and take away. */
@Controller
@RequestMapping("/criteria")
@ForAnyOfficer
class CriteriaController {

    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final CriteriaShelf shelf;
    private final CriteriaImports imports;

    CriteriaController(CriteriaShelf shelf, CriteriaImports imports) {
        this.shelf = shelf;
        this.imports = imports;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("nav", "criteria");
        model.addAttribute("shelves", shelf.all());
        return "criteria/list";
    }

    @GetMapping("/{id}")
    String set(@PathVariable long id, Model model) {
        fill(model, id);
        return "criteria/set";
    }

    private void fill(Model model, long id) {
        SetLine line = shelf.line(id);
        List<SetLine> others = shelf.all().stream()
                .filter(one -> one.code().equals(line.modelCode()))
                .flatMap(one -> one.sets().stream())
                .filter(one -> one.id() != id)
                .toList();
        model.addAttribute("nav", "criteria");
        model.addAttribute("set", shelf.own(id));
        model.addAttribute("line", line);
        model.addAttribute("others", others);
        model.addAttribute("predecessor", imports.predecessorOf(id).orElse(null));
        model.addAttribute("illustrative", line.illustrative());
    }

    /** Two versions side by side; the one named first in the address is the earlier. */
    @GetMapping("/{id}/comparison")
    String comparison(@PathVariable long id, @RequestParam long with, Model model) {
        CriteriaSetView before = shelf.own(id);
        CriteriaSetView after = shelf.own(with);
        model.addAttribute("nav", "criteria");
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        model.addAttribute("comparison", SetComparison.of(before.criteria(), after.criteria()));
        model.addAttribute("illustrative", before.illustrative() || after.illustrative());
        return "criteria/comparison";
    }

    @GetMapping("/{id}/export.json")
    void json(@PathVariable long id, HttpServletResponse response) throws IOException {
        CriteriaSetFile file = shelf.file(id);
        attach(response, name(file) + ".json", "application/json");
        response.getOutputStream().write(CriteriaSetJson.write(file).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/{id}/export.xlsx")
    void workbook(@PathVariable long id, HttpServletResponse response) throws IOException {
        CriteriaSetFile file = shelf.file(id);
        attach(response, name(file) + ".xlsx", WORKBOOK);
        CriteriaWorkbook.write(file, response.getOutputStream());
    }

    private static String name(CriteriaSetFile file) {
        return "bo-tieu-chi-" + file.code().replaceAll("[^A-Za-z0-9-]", "-") + "-" + file.version();
    }

    static void attach(HttpServletResponse response, String name, String type) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
