package vn.kieumau.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.account.OfficerService;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.kernel.Act;
import vn.kieumau.kernel.RuleViolation;

/** The trail for those who may read it: a list with filters, and the same as a sheet. Reading is an act itself. */
@Controller
@Needs(Action.AUDIT_READ)
@RequestMapping("/admin/audit")
class TrailController {

    private static final int PAGE_SIZE = 50;

    private final TrailSearch trail;
    private final TrailStore store;
    private final TrailReaders readers;
    private final TrailWorkbook workbook;
    private final OfficerService officers;
    private final ApplicationEventPublisher events;

    TrailController(
            TrailSearch trail,
            TrailStore store,
            TrailReaders readers,
            TrailWorkbook workbook,
            OfficerService officers,
            ApplicationEventPublisher events) {
        this.trail = trail;
        this.store = store;
        this.readers = readers;
        this.workbook = workbook;
        this.officers = officers;
        this.events = events;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) Long before,
            @AuthenticationPrincipal SignedInOfficer officer,
            Locale locale) {
        List<String> scope = readers.scopeOf(officer);
        TrailFilter filter = TrailFilter.of(parameters, locale);
        List<TrailEntry> found = trail.find(filter, scope, before == null ? Long.MAX_VALUE : before, PAGE_SIZE + 1);
        List<TrailEntry> shown = found.subList(0, Math.min(PAGE_SIZE, found.size()));
        TrailWords words = new TrailWords(locale, names(shown));
        events.publishEvent(Act.of("audit.read", "trail", "audit").with(filter.asked()));
        return page(filter, locale)
                .addObject("lines", shown.stream().map(words::line).toList())
                .addObject("first", before == null)
                .addObject(
                        "older",
                        found.size() > PAGE_SIZE ? shown.get(PAGE_SIZE - 1).id() : null);
    }

    /** As many rows as a sheet can hold at ease; a wider filter is refused before anything is written. */
    @GetMapping("/export")
    @Needs(Action.AUDIT_EXPORT)
    ModelAndView export(
            @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal SignedInOfficer officer,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        List<String> scope = readers.scopeOf(officer);
        TrailFilter filter = TrailFilter.of(parameters, locale);
        if (!filter.errors().isEmpty()) {
            return refused(filter, locale);
        }
        int rows = trail.count(filter, scope, TrailWorkbook.MOST_ROWS);
        if (rows > TrailWorkbook.MOST_ROWS) {
            filter.errors()
                    .put("from", new RuleViolation("audit.export_large", TrailWorkbook.MOST_ROWS).messageIn(locale));
            return refused(filter, locale);
        }
        Map<String, String> asked = new LinkedHashMap<>(filter.asked());
        asked.put("rows", String.valueOf(rows));
        events.publishEvent(Act.of("audit.exported", "trail", "audit").with(asked));
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("nhat-ky.xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        workbook.write(filter, scope, locale, response.getOutputStream());
        return null;
    }

    private ModelAndView refused(TrailFilter filter, Locale locale) {
        ModelAndView page = page(filter, locale).addObject("lines", List.of()).addObject("first", true);
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    private ModelAndView page(TrailFilter filter, Locale locale) {
        Map<String, String> actions = new LinkedHashMap<>();
        trail.actions().forEach(action -> actions.put(action, TrailWords.action(action, locale)));
        return new ModelAndView("audit/trail")
                .addObject("nav", "audit")
                .addObject("filter", filter.typed())
                .addObject("errors", filter.errors())
                .addObject("narrowed", filter.isNarrowed())
                .addObject("actions", actions)
                .addObject("here", filter.at("/admin/audit"))
                .addObject("export", filter.at("/admin/audit/export"))
                .addObject("head", store.current());
    }

    private Map<String, String> names(List<TrailEntry> entries) {
        return officers.displayNames(entries.stream()
                .flatMap(entry -> Stream.of(entry.actor(), entry.onBehalfOf()))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet()));
    }
}
