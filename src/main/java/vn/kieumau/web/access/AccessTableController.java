package vn.kieumau.web.access;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kieumau.account.Access;
import vn.kieumau.account.AccessTable;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.account.Role;
import vn.kieumau.account.Scope;
import vn.kieumau.kernel.Texts;

/** The table of access as people read it: actions in lines, roles in columns, scopes in words. */
@Controller
class AccessTableController {

    private final Access access;

    AccessTableController(Access access) {
        this.access = access;
    }

    /** A role or an action that does not exist narrows nothing. */
    @GetMapping("/admin/access")
    @Needs(Action.ACCESS_READ)
    String show(
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String action,
            Locale locale,
            Model model) {
        Optional<Role> oneRole = Role.of(role);
        Optional<Action> oneAction = Action.of(action);
        List<Role> roles = oneRole.map(List::of).orElse(List.of(Role.values()));
        model.addAttribute("nav", "access");
        model.addAttribute("chosenRole", oneRole.map(Role::key).orElse(null));
        model.addAttribute("chosenAction", oneAction.map(Action::key).orElse(null));
        model.addAttribute("roles", options(Role.values(), Role::key, one -> one.labelIn(locale)));
        model.addAttribute("actions", options(Action.values(), Action::key, one -> one.labelIn(locale)));
        model.addAttribute(
                "columns", roles.stream().map(one -> one.labelIn(locale)).toList());
        model.addAttribute("rows", rows(oneAction.map(Stream::of).orElse(Stream.of(Action.values())), roles, locale));
        model.addAttribute("scopes", scopes(locale));
        return "access/table";
    }

    private List<Row> rows(Stream<Action> actions, List<Role> roles, Locale locale) {
        return actions.map(action -> new Row(
                        action.key(),
                        action.labelIn(locale),
                        action.isChanging(),
                        roles.stream().map(role -> cell(role, action, locale)).toList()))
                .toList();
    }

    private Cell cell(Role role, Action action, Locale locale) {
        AccessTable table = access.table();
        Scope scope = table.scopeOf(role, action);
        return new Cell(role.labelIn(locale), scope.key(), Texts.in(locale, "access.short." + scope.key()));
    }

    private static Map<String, String> scopes(Locale locale) {
        return options(
                Arrays.stream(Scope.values())
                        .filter(Predicate.not(Scope.NONE::equals))
                        .toArray(Scope[]::new),
                scope -> Texts.in(locale, "access.short." + scope.key()),
                scope -> scope.labelIn(locale));
    }

    private static <T> Map<String, String> options(T[] all, Function<T, String> key, Function<T, String> label) {
        Map<String, String> options = new LinkedHashMap<>();
        Arrays.stream(all).forEach(one -> options.put(key.apply(one), label.apply(one)));
        return options;
    }

    /** @param changing whether the action changes something */
    record Row(String key, String label, boolean changing, List<Cell> cells) {}

    /** @param scope key of the scope, by which the cell is coloured */
    record Cell(String role, String scope, String word) {}
}
