package vn.kieumau.account.bridge;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import vn.kieumau.account.OfficerView;
import vn.kieumau.account.PostGroup;
import vn.kieumau.account.PostView;
import vn.kieumau.account.Role;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.kernel.Texts;
import vn.kieumau.kernel.VietnameseText;

/**
 * Lets the engine read our officers as its users and their posts as its groups. It can change nothing, and it checks no
 * password: whoever reaches the engine has signed in at our door. An officer finds the own account and the colleagues of
 * the own units; anybody else answers as unknown.
 */
class OfficerIdentityProvider implements ReadOnlyIdentityProvider {

    private final VisibleOfficers officers;

    OfficerIdentityProvider(VisibleOfficers officers) {
        this.officers = officers;
    }

    @Override
    public User findUserById(String userId) {
        return officers.find(userId).map(OfficerIdentityProvider::user).orElse(null);
    }

    @Override
    public UserQuery createUserQuery() {
        return new Users(officers);
    }

    @Override
    public UserQuery createUserQuery(CommandContext context) {
        return new Users(officers);
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new BadUserRequestException("Native user queries are not supported");
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        return false;
    }

    @Override
    public Group findGroupById(String groupId) {
        return groups(officers.all().stream(), groupId::equals).stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new Groups(officers);
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext context) {
        return new Groups(officers);
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new NoTenants();
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext context) {
        return new NoTenants();
    }

    @Override
    public Tenant findTenantById(String tenantId) {
        return null;
    }

    @Override
    public void flush() {
        // nothing is ever changed through the engine
    }

    @Override
    public void close() {
        // no resource is held
    }

    private static User user(OfficerView officer) {
        UserEntity user = new UserEntity();
        user.setId(officer.username());
        user.setFirstName(officer.displayName());
        user.setLastName("");
        return user;
    }

    private static List<Group> groups(Stream<OfficerView> of, Predicate<String> wanted) {
        return of
                .flatMap(officer -> Stream.concat(
                        officer.posts().stream().flatMap(OfficerIdentityProvider::groupsOf), administrators(officer)))
                .filter(group -> wanted.test(group.getId()))
                // the engine's groups know no equality of their own
                .collect(Collectors.toMap(Group::getId, Function.identity(), (one, same) -> one, TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    private static Stream<Group> administrators(OfficerView officer) {
        return officer.posts().stream()
                .filter(post -> post.role() == Role.ADMINISTRATOR)
                .map(post ->
                        group(SignedInOfficer.ENGINE_ADMINISTRATORS, post.role().label()));
    }

    private static Stream<Group> groupsOf(PostView post) {
        String name = post.role().label() + " · " + post.unitCode();
        return post.groups().stream()
                .map(id -> group(
                        id,
                        PostGroup.of(id)
                                .map(group -> name + group.officeIn(Texts.VIETNAMESE, " · "))
                                .orElse(name)));
    }

    private static Group group(String id, String name) {
        GroupEntity group = new GroupEntity(id);
        group.setName(name);
        group.setType("POST");
        return group;
    }

    /** The engine keeps the page of such a query in the query itself, and hands over none. */
    private static <T> List<T> page(List<T> all, ListQueryParameterObject query) {
        return all.stream()
                .skip(query.getFirstResult())
                .limit(query.getMaxResults())
                .toList();
    }

    /** Users by id, by a part of the name, or by group: what Tasklist and Admin ask for. */
    private static final class Users extends UserQueryImpl {

        private static final long serialVersionUID = 1L;
        private final transient VisibleOfficers officers;

        Users(VisibleOfficers officers) {
            this.officers = officers;
        }

        @Override
        public long executeCount(CommandContext context) {
            return found().size();
        }

        @Override
        public List<User> executeList(CommandContext context, Page page) {
            return page(found(), this);
        }

        private List<User> found() {
            Stream<OfficerView> candidates =
                    getId() == null ? officers.all().stream() : officers.find(getId()).stream();
            return candidates
                    .filter(OfficerView::active)
                    .filter(officer -> getIds() == null || List.of(getIds()).contains(officer.username()))
                    .filter(officer -> like(officer.displayName(), getFirstName(), getFirstNameLike()))
                    .filter(officer -> getGroupId() == null
                            || !groups(Stream.of(officer), getGroupId()::equals).isEmpty())
                    .map(OfficerIdentityProvider::user)
                    .toList();
        }

        private static boolean like(String name, String exact, String pattern) {
            if (exact != null) {
                return name.equals(exact);
            }
            return pattern == null
                    || VietnameseText.searchable(name).contains(VietnameseText.searchable(pattern.replace("%", "")));
        }
    }

    /** Groups by id or by member. */
    private static final class Groups extends GroupQueryImpl {

        private static final long serialVersionUID = 1L;
        private final transient VisibleOfficers officers;

        Groups(VisibleOfficers officers) {
            this.officers = officers;
        }

        @Override
        public long executeCount(CommandContext context) {
            return found().size();
        }

        @Override
        public List<Group> executeList(CommandContext context, Page page) {
            return page(found(), this);
        }

        private List<Group> found() {
            Stream<OfficerView> members =
                    getUserId() == null ? officers.all().stream() : officers.find(getUserId()).stream();
            return groups(
                    members,
                    id -> (getId() == null || getId().equals(id))
                            && (getIds() == null || List.of(getIds()).contains(id)));
        }
    }

    /** The house has no tenants: units separate the data. */
    private static final class NoTenants extends TenantQueryImpl {

        private static final long serialVersionUID = 1L;

        @Override
        public long executeCount(CommandContext context) {
            return 0;
        }

        @Override
        public List<Tenant> executeList(CommandContext context, Page page) {
            return List.of();
        }
    }
}
