package vn.kieumau.web.admin;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.modelling.ModelFile;
import vn.kieumau.modelling.StagedModelView;
import vn.kieumau.modelling.StagedModels;

/** Models that programs sent: looked at, then released or discarded. */
@Controller
@RequestMapping("/admin/staged-models")
@Needs(Action.MODEL_DEPLOY)
class StagedModelsController {

    private static final String HERE = "/admin/staged-models";

    private final StagedModels models;
    private final MessageSource texts;

    StagedModelsController(StagedModels models, MessageSource texts) {
        this.models = models;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView("admin/staged-models")
                .addObject("models", models.all())
                .addObject("nav", "outside")
                .addObject("outside", "staged");
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable long id, @AuthenticationPrincipal SignedInOfficer officer) {
        StagedModelView model = models.require(id);
        return new ModelAndView("admin/staged-model")
                .addObject("model", model)
                .addObject("mayRelease", model.mayBeReleasedBy(officer.getUsername()))
                .addObject("nav", "outside")
                .addObject("outside", "staged");
    }

    /** A file as it was sent. Never as XML: an element of another namespace in it would be a page of ours. */
    @GetMapping("/{id}/files/{number}")
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable int number) {
        ModelFile file = models.file(id, number);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        file.name().substring(file.name().lastIndexOf('/') + 1), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.content());
    }

    @PostMapping("/{id}/release")
    ModelAndView release(
            @PathVariable long id,
            @AuthenticationPrincipal SignedInOfficer officer,
            RedirectAttributes next,
            Locale locale) {
        return decide(
                id, officer, () -> models.release(id, officer.getUsername()), "modelling.released_done", next, locale);
    }

    @PostMapping("/{id}/discard")
    ModelAndView discard(
            @PathVariable long id,
            @AuthenticationPrincipal SignedInOfficer officer,
            RedirectAttributes next,
            Locale locale) {
        return decide(
                id, officer, () -> models.discard(id, officer.getUsername()), "modelling.discarded_done", next, locale);
    }

    private ModelAndView decide(
            long id, SignedInOfficer officer, Runnable decision, String done, RedirectAttributes next, Locale locale) {
        String name = models.require(id).name();
        Errors errors = new Errors(locale);
        errors.collect("", decision);
        if (errors.isEmpty()) {
            next.addFlashAttribute("done", texts.getMessage(done, new Object[] {name}, locale));
            return new ModelAndView("redirect:" + HERE);
        }
        ModelAndView page = show(id, officer).addObject("errors", errors.byField());
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }
}
