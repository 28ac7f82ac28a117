package vn.kieumau.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Who is signed in, with the posts held on the day of the sign-in. Authorities are the engine's groups. */
public class SignedInOfficer implements UserDetails, CredentialsContainer {

    /** The engine's own name for those who may do everything in its administration. */
    public static final String ENGINE_ADMINISTRATORS = "camunda-admin";

    private final String username;
    private final String displayName;
    private final ArrayList<PostView> posts;
    private String passwordHash;

    SignedInOfficer(String username, String displayName, String passwordHash, List<PostView> posts) {
        this.username = username;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.posts = new ArrayList<>(posts);
    }

    /** The same officer without the password, with posts that somebody else vouches for. */
    SignedInOfficer(SignedInOfficer other, List<PostView> posts) {
        this(other.username, other.displayName, null, posts);
    }

    public String displayName() {
        return displayName;
    }

    public List<PostView> posts() {
        return List.copyOf(posts);
    }

    public boolean holds(Role role) {
        return posts.stream().anyMatch(post -> post.role() == role);
    }

    public boolean holdsAt(Role role, String unitCode) {
        return posts.stream()
                .anyMatch(post -> post.role() == role && post.unitCode().equals(unitCode));
    }

    /** For whom the officer holds a post; empty when it is the officer's own, or not held. */
    public Optional<String> standsInFor(Role role, String unitCode) {
        List<PostView> held = posts.stream()
                .filter(post -> post.role() == role && post.unitCode().equals(unitCode))
                .toList();
        return held.stream().anyMatch(post -> post.onBehalfOf() == null)
                ? Optional.empty()
                : held.stream().map(PostView::onBehalfOf).findFirst();
    }

    /** The same officer as the account is now; a way to sign in that brings posts of its own keeps them. */
    public SignedInOfficer asOf(SignedInOfficer now) {
        return now;
    }

    /** Whether passwords and second factors of ours are this officer's business. */
    public boolean signsInHere() {
        return true;
    }

    /** The engine's groups of the posts. */
    public List<String> groups() {
        List<String> groups = new ArrayList<>(posts.stream()
                .flatMap(post -> post.groups().stream())
                .distinct()
                .toList());
        if (holds(Role.ADMINISTRATOR)) {
            groups.add(ENGINE_ADMINISTRATORS);
        }
        return groups;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return groups().stream().map(SimpleGrantedAuthority::new).toList();
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }
}
