package vn.kieumau.dossier.workflow;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.kieumau.account.Access;
import vn.kieumau.account.Action;
import vn.kieumau.account.OfficerService;
import vn.kieumau.account.PostGroup;
import vn.kieumau.account.Role;
import vn.kieumau.account.SubstitutionService;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.dossier.ExclusionService;
import vn.kieumau.dossier.ExclusionView;
import vn.kieumau.dossier.Recogniser;
import vn.kieumau.dossier.Timeline;
import vn.kieumau.engine.CaseDirectory;
import vn.kieumau.engine.CaseFacts;
import vn.kieumau.kernel.Texts;

/** Tells the engine about dossiers: what a step may know of one, and which posts a step is for. */
@Component
class DossierCases implements CaseDirectory {

    private static final Set<String> OF_THE_ROUTE =
            Set.of("route-receiver", "route-appraiser", "route-leader", "route-recogniser", "route-clerk");

    private final DossierService dossiers;
    private final Timeline timeline;
    private final ExclusionService exclusions;
    private final OfficerService officers;
    private final SubstitutionService substitutions;
    private final Access access;
    private final List<StepSubject> subjects;
    private final List<StepOwner> owners;
    private final List<CasePlaces> words;

    DossierCases(
            @Lazy DossierService dossiers,
            Timeline timeline,
            ExclusionService exclusions,
            OfficerService officers,
            SubstitutionService substitutions,
            @Lazy Access access,
            @Lazy List<StepSubject> subjects,
            @Lazy List<StepOwner> owners,
            @Lazy List<CasePlaces> words) {
        this.dossiers = dossiers;
        this.timeline = timeline;
        this.exclusions = exclusions;
        this.officers = officers;
        this.substitutions = substitutions;
        this.access = access;
        this.subjects = subjects;
        this.owners = owners;
        this.words = words;
    }

    @Override
    public CaseFacts facts(long caseId) {
        DossierView dossier = dossiers.require(caseId);
        return new CaseFacts(
                dossier.id(),
                dossier.number(),
                dossier.unitCode(),
                dossier.unitName(),
                dossier.modelCode(),
                dossier.criteriaSetId(),
                dossier.cycleYear(),
                dossier.periodFrom(),
                dossier.periodTo(),
                dossier.openedOn());
    }

    @Override
    public Set<String> roles() {
        Set<String> roles = new TreeSet<>(OF_THE_ROUTE);
        words.forEach(one -> roles.addAll(one.roles()));
        access.table().rolesThatMay(Action.TASK_COMPLETE).stream()
                .map(Role::key)
                .forEach(roles::add);
        owners.forEach(owner -> roles.addAll(owner.roles()));
        return roles;
    }

    @Override
    public Set<String> places() {
        Set<String> places = new TreeSet<>(Set.of("ward", "district", "province", "level", "recogniser"));
        owners.forEach(owner -> places.add(owner.place()));
        words.forEach(one -> places.addAll(one.places()));
        return places;
    }

    @Override
    public Assignment assign(CaseFacts facts, Map<String, String> parameters, String level, String item) {
        String place = parameters.get("at");
        return owners.stream()
                .filter(owner -> owner.place().equals(place))
                .findFirst()
                .map(owner ->
                        new Assignment(owner.groups(parameters.get("role"), item), subject(facts, parameters, item)))
                .orElseGet(() -> assignInTheChain(facts, parameters, level, item));
    }

    private Assignment assignInTheChain(CaseFacts facts, Map<String, String> parameters, String level, String item) {
        String place = parameters.get("at");
        String unit =
                switch (place) {
                    case "level" -> dossiers.level(facts.id(), level).unitCode();
                    case "recogniser" -> recogniser(facts).unitCode();
                    default ->
                        words.stream()
                                .flatMap(one -> one.unitAt(facts, place).stream())
                                .findFirst()
                                .orElseGet(() -> dossiers.unitAt(facts.id(), place));
                };
        List<String> groups = Arrays.stream(parameters.get("role").split(","))
                .map(role -> role(role.strip(), facts, level))
                .flatMap(role -> groups(role, unit, office(parameters, item)).stream())
                .toList();
        return new Assignment(groups, item == null ? "" : subject(facts, parameters, item));
    }

    private String office(Map<String, String> parameters, String item) {
        return subjects.stream()
                .flatMap(one -> one.office(parameters, item).stream())
                .findFirst()
                .orElse(null);
    }

    private static List<String> groups(String role, String unit, String office) {
        return Role.of(role)
                .map(known -> known.groupsAt(unit, office))
                .orElseGet(() -> List.of(new PostGroup(role, unit, null).toString()));
    }

    @Override
    public String markOf(CaseFacts facts) {
        return dossiers.require(facts.id()).illustrative() ? Texts.of("dossier.page.illustrative") : "";
    }

    @Override
    public List<String> groupsOf(String username) {
        return officers.find(username).stream()
                .flatMap(officer -> officer.posts().stream())
                .flatMap(post -> post.groups().stream())
                .toList();
    }

    @Override
    public Optional<String> standsInFor(String username, Collection<String> groups) {
        return substitutions.standsInFor(username, groups);
    }

    @Override
    public boolean isExcluded(String username, long caseId) {
        return exclusions.isExcluded(username, dossiers.require(caseId));
    }

    @Override
    public Exclusions exclusionsOf(String username) {
        List<ExclusionView> running = exclusions.runningFor(username);
        return new Exclusions(
                running.stream()
                        .map(ExclusionView::dossierId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                running.stream()
                        .map(ExclusionView::unitCode)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    @Override
    public Set<String> doersOfKinds(String caseNumber, Collection<String> kinds, Collection<String> kindsBelow) {
        return timeline.doersOfKinds(caseNumber, kinds, kindsBelow);
    }

    @Override
    public Set<String> doersOf(String caseNumber, Collection<String> stepIds) {
        return timeline.doersOf(caseNumber, stepIds);
    }

    private String role(String role, CaseFacts facts, String level) {
        return switch (role) {
            case "route-receiver" -> dossiers.level(facts.id(), level).receiver();
            case "route-appraiser" -> dossiers.level(facts.id(), level).appraiser();
            case "route-leader" -> dossiers.level(facts.id(), level).leader();
            case "route-recogniser" -> recogniser(facts).role();
            case "route-clerk" -> recogniser(facts).clerk();
            default ->
                words.stream()
                        .flatMap(one -> one.roleOf(facts, role).stream())
                        .findFirst()
                        .orElse(role);
        };
    }

    private Recogniser recogniser(CaseFacts facts) {
        return Optional.ofNullable(dossiers.recogniser(facts.id()))
                .orElseThrow(() -> new IllegalStateException(facts.number() + " has no recogniser yet"));
    }

    private String subject(CaseFacts facts, Map<String, String> parameters, String item) {
        return subjects.stream()
                .flatMap(one -> one.of(facts, parameters, item).stream())
                .findFirst()
                .orElse("");
    }
}
