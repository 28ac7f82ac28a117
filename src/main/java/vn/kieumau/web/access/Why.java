package vn.kieumau.web.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.account.Access;
import vn.kieumau.account.Action;
import vn.kieumau.account.PostView;
import vn.kieumau.account.Scope;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.dossier.DossierDirectory;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.dossier.Timeline;
import vn.kieumau.dossier.TimelineView;
import vn.kieumau.dossier.workflow.WhoIsAsked;
import vn.kieumau.dossier.workflow.WhoIsAsked.Asked;
import vn.kieumau.kernel.Act;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.Texts;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.kernel.VietnameseText;
import vn.kieumau.web.access.Explanation.StepLine;
import vn.kieumau.web.access.Explanation.Verdict;

/**
 * Explains why somebody sees or does not see a dossier and its open steps. It tells the asker nothing that the asker may
 * not read: a neighbour's dossier is explained in the same words as one that does not exist.
 */
@Service
class Why {

    private final People people;
    private final PostWords posts;
    private final StepWords steps;
    private final DossierDirectory dossiers;
    private final WhoIsAsked whoIsAsked;
    private final Timeline timeline;
    private final Access access;
    private final ApplicationEventPublisher events;

    Why(
            People people,
            PostWords posts,
            StepWords steps,
            DossierDirectory dossiers,
            WhoIsAsked whoIsAsked,
            Timeline timeline,
            Access access,
            ApplicationEventPublisher events) {
        this.people = people;
        this.posts = posts;
        this.steps = steps;
        this.dossiers = dossiers;
        this.whoIsAsked = whoIsAsked;
        this.timeline = timeline;
        this.access = access;
        this.events = events;
    }

    /**
     * About oneself, or about another officer for those who may ask; that is noted on the trail.
     *
     * @param username blank for oneself
     * @param number of a dossier; blank for the posts alone
     * @param step id of a step; blank for all open ones
     */
    @Transactional
    public Explanation about(String username, String number, String step, SignedInOfficer asker, Locale locale) {
        String wanted = VietnameseText.clean(username).toLowerCase(Locale.ROOT);
        if (wanted.isEmpty() || wanted.equals(asker.getUsername())) {
            return explain(people.self(asker), number, step, asker, locale);
        }
        access.require(asker, Action.ACCESS_EXPLAIN);
        Person person = people.other(wanted, asker)
                .orElseThrow(() -> new RuleViolation("access.why.nobody", wanted).at("officer"));
        events.publishEvent(
                Act.of("access.explained", "account", person.username()).with(Map.of("dossier", clean(number))));
        return explain(person, number, step, asker, locale);
    }

    private Explanation explain(Person person, String number, String step, SignedInOfficer asker, Locale locale) {
        String wanted = clean(number);
        Optional<DossierView> found = wanted.isEmpty() ? Optional.empty() : dossiers.find(wanted, asker);
        if (found.isEmpty()) {
            Verdict verdict = wanted.isEmpty() ? null : unknown(wanted, asker, locale);
            return new Explanation(person, posts.of(person, locale), verdict, List.of(), Map.of(), null);
        }
        DossierView dossier = found.get();
        List<Asked> open = whoIsAsked.of(dossier.number());
        String stepId = VietnameseText.clean(step);
        List<StepLine> lines = open.stream()
                .filter(task -> stepId.isEmpty() || task.stepId().equals(stepId))
                .map(task -> steps.of(task, dossier, person, locale))
                .toList();
        Map<String, String> names = new LinkedHashMap<>();
        open.forEach(task -> names.put(task.stepId(), task.stepName()));
        return new Explanation(
                person,
                posts.of(person, locale),
                verdict(dossier, person, open.isEmpty(), locale),
                lines,
                names,
                stepId.isEmpty() || !lines.isEmpty() ? null : missing(stepId, dossier, locale));
    }

    /** The same words for a dossier of others, for one that was never opened, and for no number at all. */
    private Verdict unknown(String number, SignedInOfficer asker, Locale locale) {
        List<String> sentences = new ArrayList<>();
        List<PostView> readers = asker.posts().stream()
                .filter(post -> access.table().scopeOf(post.role(), Action.DOSSIER_READ) != Scope.NONE)
                .toList();
        if (readers.isEmpty()) {
            sentences.add(Texts.in(locale, "access.why.reads_nothing"));
        }
        readers.forEach(post -> sentences.add(Texts.in(
                locale, "access.why.reads", posts.name(post, locale), posts.scope(post, Action.DOSSIER_READ, locale))));
        sentences.add(Texts.in(locale, "access.why.ask_whom"));
        return new Verdict("plain", Texts.in(locale, "access.why.unknown", number), sentences);
    }

    private Verdict verdict(DossierView dossier, Person person, boolean nothingOpen, Locale locale) {
        List<PostView> reading = dossiers.reaching(dossier, Action.DOSSIER_READ, person.acting());
        List<String> sentences = new ArrayList<>();
        sentences.add(Texts.in(locale, "access.why.belongs", place(dossier), VietnamTime.show(dossier.openedOn())));
        List<PostView> shown = reading.isEmpty() ? person.acting() : reading;
        shown.forEach(post -> sentences.add(Texts.in(
                locale,
                "access.why.post_" + (reading.isEmpty() ? missKey(post) : "reaches"),
                posts.name(post, locale),
                posts.scope(post, Action.DOSSIER_READ, locale))));
        if (reading.isEmpty()) {
            sentences.addAll(ofAnotherTime(dossier, person, locale));
        }
        sentences.add(Texts.in(
                locale, "access.why.state", Texts.in(locale, dossier.state().messageKey())));
        if (nothingOpen) {
            sentences.add(Texts.in(locale, "access.why.nothing_open"));
        }
        String who = person.self() ? Texts.in(locale, "access.why.you") : person.displayName();
        return reading.isEmpty()
                ? new Verdict("bad", Texts.in(locale, "access.why.sees_not", who, dossier.number()), sentences)
                : new Verdict("good", Texts.in(locale, "access.why.sees", who, dossier.number()), sentences);
    }

    /** Posts that would reach the dossier but do not count now. */
    private List<String> ofAnotherTime(DossierView dossier, Person person, Locale locale) {
        List<PostView> others = person.ever().stream()
                .filter(post -> !person.acting().contains(post))
                .toList();
        List<String> sentences = new ArrayList<>();
        if (person.acting().isEmpty()) {
            sentences.add(Texts.in(locale, "access.why.no_posts"));
        }
        dossiers.reaching(dossier, Action.DOSSIER_READ, others)
                .forEach(post -> sentences.add(posts.name(post, locale) + ": " + posts.whyNot(post, person, locale)));
        return sentences;
    }

    private String missing(String stepId, DossierView dossier, Locale locale) {
        return timeline.of(dossier.id()).stream()
                .filter(line -> stepId.equals(line.stepId()))
                .reduce((earlier, later) -> later)
                .map((TimelineView done) ->
                        Texts.in(locale, "access.why.step_done", done.what(), VietnamTime.show(done.at())))
                .orElse(Texts.in(locale, "access.why.step_not_open"));
    }

    private String missKey(PostView post) {
        return access.table().scopeOf(post.role(), Action.DOSSIER_READ) == Scope.NONE ? "reads_none" : "misses";
    }

    private static String place(DossierView dossier) {
        return Stream.of(dossier.unitName(), dossier.districtName(), dossier.provinceName())
                .filter(name -> name != null)
                .collect(Collectors.joining(", "));
    }

    private static String clean(String number) {
        return VietnameseText.clean(number).toUpperCase(Locale.ROOT);
    }
}
