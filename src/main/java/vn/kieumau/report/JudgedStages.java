package vn.kieumau.report;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.kieumau.assessment.Stage;

/** Which stages have judged a dossier, without reading what they found. */
@Component
class JudgedStages {

    private final JdbcTemplate database;

    JudgedStages(JdbcTemplate database) {
        this.database = database;
    }

    List<Stage> of(long dossierId) {
        return database
                .queryForList("select distinct stage from app.assessment where dossier_id = ?", String.class, dossierId)
                .stream()
                .map(Stage::valueOf)
                .sorted()
                .toList();
    }
}
