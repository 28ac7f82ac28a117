package vn.kieumau.web.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kieumau.account.Access;
import vn.kieumau.account.Action;
import vn.kieumau.account.PostGroup;
import vn.kieumau.account.PostView;
import vn.kieumau.account.Role;
import vn.kieumau.account.Scope;
import vn.kieumau.kernel.Texts;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.unit.UnitService;
import vn.kieumau.unit.UnitView;
import vn.kieumau.web.access.Explanation.PostLine;

/** Posts in words: where, from when until when, and what the table of access gives them. */
@Component
class PostWords {

    private final UnitService units;
    private final Access access;
    private final Clock clock;

    PostWords(UnitService units, Access access, Clock clock) {
        this.units = units;
        this.access = access;
        this.clock = clock;
    }

    /** The posts that count now, then those that do not, each with the reason. */
    List<PostLine> of(Person person, Locale locale) {
        Stream<PostView> others =
                person.ever().stream().filter(post -> !person.acting().contains(post));
        return Stream.concat(person.acting().stream(), others)
                .map(post -> line(post, person, locale))
                .toList();
    }

    /** “Văn thư, phường Nghi Hương”. */
    String name(PostView post, Locale locale) {
        return name(post.role(), post.unitCode(), post.from(), locale) + post.officeIn(locale, ", ");
    }

    /** A group of the engine, {@code role@unit-code} with or without an office, in the same words. */
    String name(String group, LocalDate day, Locale locale) {
        return PostGroup.of(group)
                .flatMap(post -> Role.of(post.role())
                        .map(role -> name(role, post.unitCode(), day, locale) + post.officeIn(locale, ", ")))
                .orElse(group);
    }

    /** Where the post reaches with an action: “hồ sơ của phường Nghi Hương”, in the words of the scope. */
    String scope(PostView post, Action action, Locale locale) {
        return access.table().scopeOf(post.role(), action).labelIn(locale);
    }

    LocalDate today() {
        return VietnamTime.dayOf(clock.instant());
    }

    private String name(Role role, String code, LocalDate day, Locale locale) {
        String place = Access.COUNTRY.equals(code)
                ? Texts.in(locale, "access.why.country")
                : unit(code, day).map(UnitView::fullName).orElse(code);
        return role.labelIn(locale) + ", " + place;
    }

    /** As it is today; a unit of the past as it was then. */
    private Optional<UnitView> unit(String code, LocalDate day) {
        return Stream.of(today(), day)
                .flatMap(one -> units.find(code, one).stream())
                .findFirst();
    }

    private PostLine line(PostView post, Person person, Locale locale) {
        boolean counts = person.acting().contains(post);
        List<String> sentences = new ArrayList<>();
        if (counts) {
            sentences.add(given(post, Action.DOSSIER_READ, locale));
            sentences.add(given(post, Action.TASK_COMPLETE, locale));
            if (person.standsInWith(post)) {
                sentences.add(Texts.in(locale, "access.why.stands_in"));
            }
            unit(post.unitCode(), post.from())
                    .filter(unit -> unit.validTo() != null && unit.validTo().isBefore(today()))
                    .ifPresent(unit -> sentences.add(Texts.in(
                            locale, "access.why.unit_ended", unit.fullName(), VietnamTime.show(unit.validTo()))));
        } else {
            sentences.add(whyNot(post, person, locale));
        }
        return new PostLine(name(post, locale), held(post, locale), counts, sentences);
    }

    private String given(PostView post, Action action, Locale locale) {
        Scope scope = access.table().scopeOf(post.role(), action);
        return Texts.in(locale, "access.why.given", action.labelIn(locale), scope.labelIn(locale));
    }

    String whyNot(PostView post, Person person, Locale locale) {
        if (!person.active()) {
            return Texts.in(locale, "access.why.locked");
        }
        if (post.from().isAfter(today())) {
            return Texts.in(locale, "access.why.not_begun", VietnamTime.show(post.from()));
        }
        if (post.to() != null && post.to().isBefore(today())) {
            return Texts.in(locale, "access.why.ended", VietnamTime.show(post.to()));
        }
        return Texts.in(locale, "access.why.other_posts");
    }

    private static String held(PostView post, Locale locale) {
        return post.to() == null
                ? Texts.in(locale, "access.why.held_since", VietnamTime.show(post.from()))
                : Texts.in(
                        locale, "access.why.held_from_to", VietnamTime.show(post.from()), VietnamTime.show(post.to()));
    }
}
