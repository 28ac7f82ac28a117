package vn.kieumau.web.admin;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kieumau.account.AccountDirectory;
import vn.kieumau.account.AccountEntry;
import vn.kieumau.account.AccountReview;
import vn.kieumau.account.AccountReview.Finding;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.kernel.VietnameseText;

/** The quarterly review: every account with what is worth a question, and who has looked at it. */
@Controller
@RequestMapping("/admin/accounts/review")
@Needs(Action.ACCOUNT_REVIEW)
class AccountReviewController {

    private static final int PAGE_SIZE = 100;

    private final AccountDirectory directory;
    private final AccountReview review;
    private final MessageSource texts;

    AccountReviewController(AccountDirectory directory, AccountReview review, MessageSource texts) {
        this.directory = directory;
        this.review = review;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "0") int page) {
        return page(q, open, page);
    }

    @PostMapping
    ModelAndView reviewed(
            @AuthenticationPrincipal SignedInOfficer officer,
            @RequestParam(required = false) List<String> account,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean open,
            RedirectAttributes next,
            Locale locale) {
        List<String> chosen = account == null ? List.of() : account;
        Errors errors = new Errors(locale);
        errors.collect("account", () -> review.reviewed(chosen, officer));
        if (!errors.isEmpty()) {
            ModelAndView page = page(q, open, 0).addObject("errors", errors.byField());
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return page;
        }
        next.addFlashAttribute("flash", texts.getMessage("admin.review.done", new Object[] {chosen.size()}, locale));
        next.addAttribute("q", VietnameseText.clean(q));
        next.addAttribute("open", open);
        return new ModelAndView("redirect:/admin/accounts/review");
    }

    private ModelAndView page(String q, boolean open, int wanted) {
        Page<AccountEntry> found = directory.search(q, open, PageRequest.of(Math.max(0, wanted), PAGE_SIZE));
        Map<String, List<Finding>> findings =
                found.stream().collect(Collectors.toMap(AccountEntry::username, review::findings));
        return new ModelAndView("admin/accounts-review")
                .addObject("nav", "accounts")
                .addObject("accounts", found.getContent())
                .addObject("findings", findings)
                .addObject("total", found.getTotalElements())
                .addObject("page", found.getNumber())
                .addObject("pages", found.getTotalPages())
                .addObject("left", review.open())
                .addObject("quarter", review.quarter())
                .addObject("q", VietnameseText.clean(q))
                .addObject("open", open);
    }
}
