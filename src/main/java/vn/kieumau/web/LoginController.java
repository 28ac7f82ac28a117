package vn.kieumau.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.kieumau.account.ForEverybody;
import vn.kieumau.web.demo.DemoAccounts;

/** The sign-in page; the demonstration shows its accounts on it. */
@Controller
class LoginController {

    private final ObjectProvider<DemoAccounts> demo;

    LoginController(ObjectProvider<DemoAccounts> demo) {
        this.demo = demo;
    }

    @GetMapping("/login")
    @ForEverybody
    String signIn(Model model) {
        DemoAccounts accounts = demo.getIfAvailable();
        model.addAttribute("demoAccounts", accounts == null ? List.of() : accounts.ofTheTour());
        model.addAttribute("demoPassword", accounts == null ? null : DemoAccounts.PASSWORD);
        return "login";
    }
}
