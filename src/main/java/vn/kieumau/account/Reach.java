package vn.kieumau.account;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where an officer may do an action, as queries ask it.
 *
 * @param units codes of units that are meant alone
 * @param trees codes of units that are meant with all below them
 */
public record Reach(boolean everywhere, Set<String> units, Set<String> trees) {

    public static final Reach NOWHERE = new Reach(false, Set.of(), Set.of());
    public static final Reach EVERYWHERE = new Reach(true, Set.of(), Set.of());

    /** {@code in ()} is no SQL; no unit has this code. */
    private static final Set<String> NO_CODE = Set.of("-");

    static Reach unit(String code) {
        return new Reach(false, Set.of(code), Set.of());
    }

    static Reach tree(String code) {
        return new Reach(false, Set.of(), Set.of(code));
    }

    static Reach all(Collection<Reach> some) {
        return some.stream().reduce(NOWHERE, Reach::and);
    }

    private Reach and(Reach other) {
        return new Reach(everywhere || other.everywhere, union(units, other.units), union(trees, other.trees));
    }

    public boolean isNowhere() {
        return !everywhere && units.isEmpty() && trees.isEmpty();
    }

    /**
     * Whether it covers a unit.
     *
     * @param above codes of the units above it; null for a level that it does not have
     */
    public boolean covers(String unit, String... above) {
        return everywhere
                || units.contains(unit)
                || Stream.concat(Stream.of(unit), Arrays.stream(above))
                        .filter(Objects::nonNull)
                        .anyMatch(trees::contains);
    }

    /** The codes of {@link #units()} for a query, never an empty list. */
    public Set<String> unitCodes() {
        return units.isEmpty() ? NO_CODE : units;
    }

    /** The codes of {@link #trees()} for a query, never an empty list. */
    public Set<String> treeCodes() {
        return trees.isEmpty() ? NO_CODE : trees;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
