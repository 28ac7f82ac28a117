package vn.kieumau.account;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.kieumau.kernel.VietnameseText;

/** A person with an account. The name on screen is that of the post, never one from the press. */
@Entity(name = "Officer")
class Officer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String username;
    private String displayName;
    private String searchText;
    private boolean active;

    @OneToMany(mappedBy = "officer", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Post> posts = new ArrayList<>();

    @Version
    private int version;

    protected Officer() {}

    Officer(String username, String displayName) {
        this.username = username;
        this.displayName = displayName;
        this.searchText = username + " " + VietnameseText.searchable(displayName);
        this.active = true;
    }

    void appoint(Role role, String unitCode, String office, LocalDate from, LocalDate to, String basis) {
        posts.add(new Post(this, role, unitCode, office, from, to, basis));
    }

    /** Whether a post gives some of the same work on some of the days; {@code office} null means that of all. */
    boolean holdsWithin(Role role, String unitCode, String office, LocalDate from, LocalDate to) {
        return posts.stream()
                .anyMatch(post -> post.is(role, unitCode) && post.sharesOffice(office) && post.meets(from, to));
    }

    /** Whether one and the same post covers all days between two, both inclusive. */
    boolean holdsThroughout(Role role, String unitCode, LocalDate from, LocalDate to) {
        return posts.stream().anyMatch(post -> post.is(role, unitCode) && post.covers(from, to));
    }

    List<PostView> postsEver() {
        return posts.stream().map(Post::view).toList();
    }

    List<PostView> postsOn(LocalDate day, Role role, String unitCode) {
        return posts.stream()
                .filter(post -> post.is(role, unitCode) && post.isHeldOn(day))
                .map(Post::view)
                .toList();
    }

    List<PostView> postsOn(LocalDate day) {
        return posts.stream().filter(post -> post.isHeldOn(day)).map(Post::view).toList();
    }

    String username() {
        return username;
    }

    String displayName() {
        return displayName;
    }

    boolean isActive() {
        return active;
    }
}
