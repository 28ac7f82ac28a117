package vn.kieumau.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads posts such as {@code ward-police@16726} or {@code district-police@413/traffic} from a claim. Whatever is not exactly a role of ours at a unit of its
 * level is left out, and so is a post of an office that we do not know: a provider can grant less than our vocabulary, never more.
 *
 * @param ignored how many values gave no post
 */
record ClaimedPosts(List<PostView> posts, int ignored) {

    private static final Pattern POST =
            Pattern.compile("([a-z]+(?:-[a-z]+)*)@([A-Z0-9]{2,20})(?:/([a-z]+(?:-[a-z]+)*))?");
    private static final String COUNTRY = "VN";
    private static final String BASIS = "oidc";
    private static final int MOST = 200;

    /**
     * @param path name of the claim, or names of nested claims parted by dots
     * @param unitOfLevel whether a unit code stands for a unit where a role is held
     */
    static ClaimedPosts read(
            Map<String, Object> claims,
            String path,
            boolean administrators,
            LocalDate today,
            BiPredicate<Role, String> unitOfLevel) {
        Set<PostView> posts = new LinkedHashSet<>();
        int ignored = 0;
        for (Object value : values(find(claims, path))) {
            Optional<PostView> post = posts.size() < MOST
                    ? post(String.valueOf(value), administrators, today, unitOfLevel)
                    : Optional.empty();
            ignored += post.isPresent() ? 0 : 1;
            post.ifPresent(posts::add);
        }
        return new ClaimedPosts(List.copyOf(posts), ignored);
    }

    private static Optional<PostView> post(
            String value, boolean administrators, LocalDate today, BiPredicate<Role, String> unitOfLevel) {
        Matcher parts = POST.matcher(value);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String unit = parts.group(2);
        String office = parts.group(3);
        return Role.of(parts.group(1))
                .filter(role -> office == null || role.hasOffices() && Offices.isKnown(office))
                .filter(role -> role == Role.ADMINISTRATOR
                        ? administrators && COUNTRY.equals(unit)
                        : unitOfLevel.test(role, unit))
                .map(role -> new PostView(role, unit, office, today, today, BASIS, null));
    }

    /** One claim may be called by a name with dots, as addresses have. */
    private static Object find(Map<String, Object> claims, String path) {
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        Object found = claims;
        for (String name : path.split("\\.")) {
            found = found instanceof Map<?, ?> inner ? inner.get(name) : null;
        }
        return found;
    }

    private static Collection<?> values(Object claim) {
        if (claim instanceof Collection<?> several) {
            return several;
        }
        return claim instanceof String text && !text.isBlank()
                ? new ArrayList<>(Arrays.asList(text.strip().split("[\\s,]+")))
                : List.of();
    }
}
