package vn.kieumau.web.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kieumau.account.Access;
import vn.kieumau.account.Action;
import vn.kieumau.account.OfficerService;
import vn.kieumau.account.PostGroup;
import vn.kieumau.account.PostView;
import vn.kieumau.account.Scope;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.dossier.Timeline;
import vn.kieumau.dossier.workflow.WhoIsAsked.Asked;
import vn.kieumau.kernel.Texts;
import vn.kieumau.web.access.Explanation.StepLine;

/** Why an open task waits for a person, or does not. Only for readers of the dossier. */
@Component
class StepWords {

    private final PostWords posts;
    private final Access access;
    private final Timeline timeline;
    private final OfficerService officers;

    StepWords(PostWords posts, Access access, Timeline timeline, OfficerService officers) {
        this.posts = posts;
        this.access = access;
        this.timeline = timeline;
        this.officers = officers;
    }

    StepLine of(Asked task, DossierView dossier, Person person, Locale locale) {
        boolean asked = !Collections.disjoint(person.groups(), task.groups());
        boolean shutOut = didWhatAnotherMustDo(task, dossier, person);
        boolean taken = task.assignee() != null && !task.assignee().equals(person.username());
        List<String> sentences = new ArrayList<>();
        if (asked) {
            sentences.add(say(locale, "asked", person, postsIn(task, person.acting(), locale)));
        } else {
            sentences.addAll(notAsked(task, dossier, person, locale));
        }
        if (shutOut) {
            sentences.add(say(
                    locale,
                    "four_eyes",
                    person,
                    String.join(", ", task.fourEyesWith().values())));
        }
        if (taken) {
            sentences.add(asked ? claimed(task, locale) : Texts.in(locale, "access.why.claimed"));
        }
        boolean waitsForPerson = asked && !shutOut && !taken;
        return new StepLine(
                task.subject().isEmpty() ? task.stepName() : task.stepName() + ": " + task.subject(),
                task.groups().stream()
                        .map(group -> posts.name(group, dossier.openedOn(), locale))
                        .collect(Collectors.joining("; ")),
                waitsForPerson ? "good" : asked ? "wait" : "plain",
                Texts.in(locale, "access.why.word." + (waitsForPerson ? "waits" : asked ? "blocked" : "others")),
                sentences,
                waitsForPerson && person.self() ? "/tasks/" + task.taskId() : null);
    }

    private boolean didWhatAnotherMustDo(Asked task, DossierView dossier, Person person) {
        return !task.fourEyesWith().isEmpty()
                && timeline.doersOf(dossier.number(), task.fourEyesWith().keySet())
                        .contains(person.username());
    }

    /** The nearest reasons first: a post of another time, the same role elsewhere, a role that does no tasks. */
    private List<String> notAsked(Asked task, DossierView dossier, Person person, Locale locale) {
        List<PostView> fitting = Stream.concat(person.ever().stream(), person.atNextSignIn().stream())
                .filter(post -> post.isIn(task.groups()))
                .distinct()
                .toList();
        if (!fitting.isEmpty()) {
            return fitting.stream()
                    .map(post -> posts.name(post, locale) + ": " + posts.whyNot(post, person, locale))
                    .toList();
        }
        List<PostView> ofOtherOffices = person.acting().stream()
                .filter(post -> post.office() != null
                        && task.groups().contains(post.role().groupAt(post.unitCode(), PostGroup.ANY_OFFICE)))
                .toList();
        if (!ofOtherOffices.isEmpty()) {
            return List.of(say(locale, "other_office", person, names(ofOtherOffices, locale)));
        }
        List<PostView> elsewhere = person.acting().stream()
                .filter(post -> task.groups().stream()
                        .anyMatch(group -> group.startsWith(post.role().key() + "@")))
                .toList();
        if (!elsewhere.isEmpty()) {
            return List.of(say(locale, "elsewhere", person, names(elsewhere, locale)));
        }
        boolean doesNoTasks = person.acting().stream()
                .allMatch(post -> access.table().scopeOf(post.role(), Action.TASK_COMPLETE) == Scope.NONE);
        return doesNoTasks && !person.acting().isEmpty()
                ? List.of(say(locale, "no_tasks", person, names(person.acting(), locale)))
                : List.of(say(locale, "not_asked", person, dossier.unitName()));
    }

    private String claimed(Asked task, Locale locale) {
        Map<String, String> names = officers.displayNames(List.of(task.assignee()));
        return Texts.in(locale, "access.why.claimed_by", names.getOrDefault(task.assignee(), task.assignee()));
    }

    private String postsIn(Asked task, Collection<PostView> held, Locale locale) {
        return names(held.stream().filter(post -> post.isIn(task.groups())).toList(), locale);
    }

    private String names(Collection<PostView> some, Locale locale) {
        return some.stream().map(post -> posts.name(post, locale)).distinct().collect(Collectors.joining("; "));
    }

    /** The first argument is whom the sentence is about. */
    private static String say(Locale locale, String key, Person person, String more) {
        String who = person.self() ? Texts.in(locale, "access.why.you") : person.displayName();
        return Texts.in(locale, "access.why." + key, who, more);
    }
}
