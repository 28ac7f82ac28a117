package vn.kieumau.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * The fields of a step as a browser sends them, without the names that frameworks add. Several values of one field are
 * joined by lines; {@code <name>_file} carries the bytes of the file whose id belongs in {@code <name>}.
 */
final class SentFields {

    private static final String FILE = "_file";
    private static final Set<String> OF_THE_PAGE = Set.of("lang", "do", "show");

    private SentFields() {}

    static Map<String, String> of(HttpServletRequest request) {
        Map<String, String> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.startsWith("_") && !name.endsWith(FILE) && !OF_THE_PAGE.contains(name)) {
                // PostgreSQL keeps no NUL in a text
                fields.put(name, String.join("\n", values).replace("\0", ""));
            }
        });
        return fields;
    }

    /** The files that were really chosen, by the field that is to hold their ids. */
    static Map<String, List<MultipartFile>> files(HttpServletRequest request) {
        Map<String, List<MultipartFile>> files = new LinkedHashMap<>();
        // filters may have wrapped it
        var multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (multipart != null) {
            multipart.getMultiFileMap().forEach((name, parts) -> {
                List<MultipartFile> chosen = parts.stream()
                        .filter(part -> part.getOriginalFilename() != null
                                && !part.getOriginalFilename().isEmpty())
                        .toList();
                if (name.endsWith(FILE) && !chosen.isEmpty()) {
                    files.put(name.substring(0, name.length() - FILE.length()), chosen);
                }
            });
        }
        return files;
    }
}
