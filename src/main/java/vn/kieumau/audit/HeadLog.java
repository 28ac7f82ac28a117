package vn.kieumau.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.kieumau.kernel.Texts;
import vn.kieumau.kernel.TrailHead.Head;
import vn.kieumau.kernel.TrailHeadKeeper;

/** The file {@code audit-heads.log}: one line per export with its time, the position and the hash of the head. */
@Component
class HeadLog implements TrailHeadKeeper {

    private static final Logger log = LoggerFactory.getLogger(HeadLog.class);
    private static final Pattern LINE = Pattern.compile("(\\S+) (\\d{1,18}) ([0-9a-f]{64})");

    private final Path file;

    HeadLog(@Value("${kieu-mau.data-dir}") Path dataDirectory) {
        this.file = dataDirectory.resolve("audit-heads.log").toAbsolutePath();
    }

    /** Adds a head at the end; one that stands there already is not written twice. */
    synchronized void add(Instant now, Head head) {
        List<MatchResult> lines = lines();
        boolean known = !lines.isEmpty() && lines.get(lines.size() - 1).group(3).equals(head.hash());
        if (head.position() == 0 || known) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    TrailTime.exact(now) + " " + head.position() + " " + head.hash() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        log.info("Audit trail: position {}, hash {}", head.position(), head.hash());
    }

    @Override
    public List<KeptHead> keptHeads() {
        return lines().stream()
                .map(line -> new KeptHead(
                        Texts.of("audit.kept_in_file", line.group(1)), Long.parseLong(line.group(2)), line.group(3)))
                .toList();
    }

    private List<MatchResult> lines() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Stream<String> all = Files.lines(file, StandardCharsets.UTF_8)) {
            return all.filter(line -> !line.isBlank())
                    .map(LINE::matcher)
                    .peek(line -> {
                        if (!line.matches()) {
                            throw new IllegalStateException(file + " has a line that is no head of the audit trail");
                        }
                    })
                    .map(line -> (MatchResult) line)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
