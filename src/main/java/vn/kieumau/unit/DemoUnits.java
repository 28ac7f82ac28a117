package vn.kieumau.unit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The units of the published cases, for demonstration; see {@code demo/README.md} for what is to be checked. */
@Component
@Profile("demo")
public class DemoUnits {

    private static final List<String> FILES = List.of("demo/units.csv", "demo/bodies.csv", "demo/lineage.csv");

    private final UnitService units;

    DemoUnits(UnitService units) {
        this.units = units;
    }

    /** Imports what is not there yet; a second call changes nothing. */
    public void load() {
        FILES.forEach(this::load);
    }

    private void load(String file) {
        try (Reader csv = new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8)) {
            ImportReport report = units.importCsv(csv, false);
            if (!report.accepted()) {
                ImportReport.LineError first = report.errors().get(0);
                throw new IllegalStateException(file + ", line " + first.line() + ": " + first.message());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
