package vn.kieumau.difficulty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import vn.kieumau.kernel.VietnameseText;
import vn.kieumau.unit.UnitLevel;

/**
 * What the list of difficulties is narrowed to. A value that cannot be meant narrows nothing and is named.
 *
 * @param text part of the title, the description, the criterion, the ward or the dossier's number; may be empty
 * @param state null for every state
 * @param level null for every level
 * @param mine those that the officer raised or has to do something about
 * @param page counts from 0
 * @param ignored keys of the sentences about values that were not understood
 */
public record DifficultyFilter(
        String text,
        DifficultyState state,
        UnitLevel level,
        boolean overdue,
        boolean mine,
        int page,
        List<String> ignored) {

    private static final int TEXT_LENGTH = 200;

    public static DifficultyFilter of(MultiValueMap<String, String> parameters) {
        List<String> ignored = new ArrayList<>();
        String state = first(parameters, "state");
        Optional<DifficultyState> wantedState = DifficultyState.of(state);
        if (!state.isEmpty() && wantedState.isEmpty()) {
            ignored.add("difficulty.list.ignored_state");
        }
        String level = first(parameters, "level");
        Optional<UnitLevel> wantedLevel = Arrays.stream(UnitLevel.values())
                .filter(one -> key(one).equals(level))
                .findFirst();
        if (!level.isEmpty() && wantedLevel.isEmpty()) {
            ignored.add("difficulty.list.ignored_level");
        }
        String page = first(parameters, "page");
        boolean known = page.matches("\\d{1,6}");
        if (!page.isEmpty() && !known) {
            ignored.add("difficulty.list.ignored_page");
        }
        List<String> only = parameters.getOrDefault("only", List.of());
        return new DifficultyFilter(
                first(parameters, "q"),
                wantedState.orElse(null),
                wantedLevel.orElse(null),
                only.contains("overdue"),
                only.contains("mine"),
                known ? Integer.parseInt(page) : 0,
                ignored);
    }

    /** The word of addresses: {@code ward}. */
    static String key(UnitLevel level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    public String levelKey() {
        return level == null ? null : key(level);
    }

    public boolean isNarrowed() {
        return !text.isEmpty() || state != null || level != null || overdue || mine;
    }

    /** What of the two is chosen beside the state and the level. */
    public List<String> only() {
        List<String> only = new ArrayList<>();
        if (overdue) {
            only.add("overdue");
        }
        if (mine) {
            only.add("mine");
        }
        return only;
    }

    /** Address of the list with these filters, to which a page can be added. */
    public String url() {
        return at("/difficulties");
    }

    /** Address of the sheet with the same filters. */
    public String exportUrl() {
        return at("/difficulties/export");
    }

    /** What is asked for, by field, for the audit trail. */
    public Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        Optional.of(text).filter(one -> !one.isEmpty()).ifPresent(one -> asked.put("q", one));
        Optional.ofNullable(state).ifPresent(one -> asked.put("state", one.key()));
        Optional.ofNullable(levelKey()).ifPresent(one -> asked.put("level", one));
        only().forEach(one -> asked.put(one, "true"));
        return asked;
    }

    private String at(String path) {
        return UriComponentsBuilder.fromPath(path)
                .queryParamIfPresent("q", Optional.of(text).filter(one -> !one.isEmpty()))
                .queryParamIfPresent("state", Optional.ofNullable(state).map(DifficultyState::key))
                .queryParamIfPresent("level", Optional.ofNullable(levelKey()))
                .queryParam("only", only())
                .encode()
                .toUriString();
    }

    private static String first(MultiValueMap<String, String> parameters, String name) {
        String text = VietnameseText.clean(parameters.getFirst(name));
        return text.length() > TEXT_LENGTH ? text.substring(0, TEXT_LENGTH) : text;
    }
}
