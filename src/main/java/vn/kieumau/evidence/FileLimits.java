package vn.kieumau.evidence;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.stereotype.Component;
import vn.kieumau.evidence.check.FileKind;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.Texts;

/** The kinds of file that are received and how large each may be; pages say it before a file is chosen. */
@Component
public class FileLimits {

    private static final long MEGABYTE = 1024L * 1024;

    private final EvidenceSettings settings;

    FileLimits(EvidenceSettings settings, MultipartProperties uploads) {
        this.settings = settings;
        if (uploads.getMaxFileSize().toBytes() < largest()) {
            throw new IllegalStateException("spring.servlet.multipart.max-file-size is " + uploads.getMaxFileSize()
                    + ", but kieu-mau.evidence.limits promise files of " + largest() + " bytes: raise the first");
        }
    }

    /** Largest file of any kind, in bytes. */
    public long largest() {
        return Arrays.stream(FileKind.values()).mapToLong(settings::limit).max().orElseThrow();
    }

    /** What a file field lets choose: {@code .pdf,.docx,…}. */
    public String accept() {
        return Arrays.stream(FileKind.values())
                .flatMap(kind -> kind.extensions().stream())
                .map(ending -> "." + ending)
                .collect(Collectors.joining(","));
    }

    /** “PDF, DOCX, XLSX, JPG, PNG, HEIC: tối đa 20 MB; MP4: tối đa 200 MB.” */
    public String sentence(Locale locale) {
        Map<Long, List<String>> bySize = Arrays.stream(FileKind.values())
                .collect(Collectors.groupingBy(
                        settings::limit, LinkedHashMap::new, Collectors.mapping(FileKind::name, Collectors.toList())));
        return bySize.entrySet().stream()
                .map(group -> Texts.in(
                        locale, "evidence.limit", String.join(", ", group.getValue()), megabytes(group.getKey())))
                .collect(Collectors.joining("; ", "", "."));
    }

    /** Refuses by the name and the size that the sender states, before anything is read. */
    void refuseAtOnce(String name, long size) {
        if (size == 0) {
            throw new RuleViolation("evidence.file_empty", name).at("file");
        }
        refuseLarge(name, size, FileKind.ofName(name).map(settings::limit).orElse(largest()));
    }

    /** How many bytes may be read of a file with this name; one more says that it is too large. */
    long mostOf(String name) {
        return FileKind.ofName(name).map(settings::limit).orElse(largest());
    }

    void refuseLarge(String name, long size, long most) {
        if (size > most) {
            throw new RuleViolation("evidence.file_large", name, megabytes(most)).at("file");
        }
    }

    private static String megabytes(long bytes) {
        return bytes % MEGABYTE == 0
                ? String.valueOf(bytes / MEGABYTE)
                : String.format(Locale.forLanguageTag("vi"), "%.1f", (double) bytes / MEGABYTE);
    }
}
