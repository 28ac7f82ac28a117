package vn.kieumau.assessment;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.account.Access;
import vn.kieumau.account.Action;
import vn.kieumau.account.OfficerService;
import vn.kieumau.account.PostView;
import vn.kieumau.account.Reach;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.dossier.DossierActs;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.dossier.EvaluationLevel;
import vn.kieumau.dossier.ExclusionService;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.kernel.VietnameseText;
import vn.kieumau.unit.UnitService;
import vn.kieumau.unit.UnitView;

/**
 * The thread on each criterion between the ward and those who evaluate. Whoever may read the dossier reads it; the
 * officers of the ward write, and those of the levels on its route as soon as it has been submitted. Callers have
 * checked that the officer may read the dossier.
 */
@Service
public class CommentService {

    private static final int LONGEST = 2_000;
    private static final int PER_PAGE = 20;

    private final CommentRepository comments;
    private final CriteriaService criteria;
    private final DossierService dossiers;
    private final ExclusionService exclusions;
    private final OfficerService officers;
    private final UnitService units;
    private final Access access;
    private final DossierActs acts;
    private final Clock clock;

    CommentService(
            CommentRepository comments,
            CriteriaService criteria,
            DossierService dossiers,
            ExclusionService exclusions,
            OfficerService officers,
            UnitService units,
            Access access,
            DossierActs acts,
            Clock clock) {
        this.comments = comments;
        this.criteria = criteria;
        this.dossiers = dossiers;
        this.exclusions = exclusions;
        this.officers = officers;
        this.units = units;
        this.access = access;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Writes a remark of at most 2000 characters.
     *
     * @throws NotFound for a criterion that the dossier does not have
     */
    @Transactional
    public void write(DossierView dossier, String criterionKey, String text, SignedInOfficer officer) {
        String body = VietnameseText.clean(text);
        if (body.isEmpty() || body.length() > LONGEST) {
            throw new RuleViolation("assessment.comment_text", LONGEST, body.length()).at("text");
        }
        PostView post = mustBeWriter(dossier, officer);
        criteria.require(dossier.criteriaSetId()).criterion(criterionKey);
        comments.save(new CriterionComment(
                dossier.id(),
                criterionKey,
                officer.getUsername(),
                post.role().key(),
                unitName(post),
                body,
                clock.instant()));
        acts.done("assessment.comment_written", dossier.id(), Map.of("criterion", criterionKey, "text", body));
    }

    /** Marks a remark as resolved, or opens it again. */
    @Transactional
    public void settle(
            DossierView dossier, String criterionKey, long commentId, boolean resolved, SignedInOfficer officer) {
        mustBeWriter(dossier, officer);
        CriterionComment comment = comments.findByIdAndDossierIdAndCriterionKey(commentId, dossier.id(), criterionKey)
                .orElseThrow(() -> new NotFound("assessment.comment_unknown"));
        if (comment.isResolved() == resolved) {
            return;
        }
        if (resolved) {
            comment.resolve(officer.getUsername(), clock.instant());
        } else {
            comment.reopen();
        }
        acts.done(
                resolved ? "assessment.comment_resolved" : "assessment.comment_reopened",
                dossier.id(),
                Map.of("criterion", criterionKey, "comment", String.valueOf(commentId)));
    }

    /** A page of remarks, the newest first: on one criterion, or on all when {@code criterionKey} is null. */
    @Transactional(readOnly = true)
    public Page<CommentView> of(DossierView dossier, String criterionKey, boolean onlyOpen, int page) {
        return of(dossier, criterionKey, onlyOpen, PageRequest.of(Math.max(page, 0), PER_PAGE));
    }

    /** The same with pages of whatever size; the order is always the newest first. */
    @Transactional(readOnly = true)
    public Page<CommentView> of(DossierView dossier, String criterionKey, boolean onlyOpen, PageRequest page) {
        Page<CriterionComment> found = comments.find(dossier.id(), criterionKey, onlyOpen, page);
        Map<String, String> names = officers.displayNames(persons(found.getContent()));
        return found.map(comment -> view(comment, names));
    }

    /** How many remarks are open, by criterion; criteria without any are left out. */
    @Transactional(readOnly = true)
    public Map<String, Long> openCounts(long dossierId) {
        Map<String, Long> counts = new HashMap<>();
        comments.countOpen(dossierId).forEach(count -> counts.put(count.getCriterion(), count.getComments()));
        return counts;
    }

    /** Whether the officer may write on this dossier now. */
    @Transactional(readOnly = true)
    public boolean mayWrite(DossierView dossier, SignedInOfficer officer) {
        return writer(dossier, officer).isPresent() && !exclusions.isExcluded(officer.getUsername(), dossier);
    }

    private PostView mustBeWriter(DossierView dossier, SignedInOfficer officer) {
        PostView post = writer(dossier, officer)
                .orElseThrow(() -> new RuleViolation("assessment.comment_writer", dossier.unitName()));
        if (exclusions.isExcluded(officer.getUsername(), dossier)) {
            throw new RuleViolation("engine.excluded");
        }
        return post;
    }

    /** The post in which the officer writes: one that completes tasks at the ward or at a level on the route. */
    private Optional<PostView> writer(DossierView dossier, SignedInOfficer officer) {
        Stream<String> levels = dossier.submissions() == 0
                ? Stream.empty()
                : dossiers.route(dossier.id()).stream().map(EvaluationLevel::unitCode);
        Set<String> writing =
                Stream.concat(Stream.of(dossier.unitCode()), levels).collect(Collectors.toSet());
        return officer.posts().stream()
                .filter(post -> writing.contains(post.unitCode()))
                .filter(post -> covers(access.reach(post, Action.TASK_COMPLETE), post))
                .filter(post -> !access.reach(post, Action.DOSSIER_COMMENT).isNowhere())
                .findFirst();
    }

    private static boolean covers(Reach reach, PostView post) {
        return reach.covers(post.unitCode());
    }

    private String unitName(PostView post) {
        return units.find(post.unitCode(), VietnamTime.dayOf(clock.instant()))
                .or(() -> units.find(post.unitCode(), post.from()))
                .map(UnitView::fullName)
                .orElse(post.unitCode());
    }

    private static Set<String> persons(Collection<CriterionComment> some) {
        return some.stream()
                .flatMap(comment -> Stream.of(comment.author(), comment.resolvedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static CommentView view(CriterionComment comment, Map<String, String> names) {
        return new CommentView(
                comment.id(),
                comment.criterionKey(),
                names.getOrDefault(comment.author(), comment.author()),
                comment.authorRole(),
                comment.authorUnit(),
                comment.body(),
                comment.writtenAt(),
                comment.resolvedBy() == null ? null : names.getOrDefault(comment.resolvedBy(), comment.resolvedBy()),
                comment.resolvedAt());
    }
}
