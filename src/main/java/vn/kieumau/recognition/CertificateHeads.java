package vn.kieumau.recognition;

import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import vn.kieumau.kernel.Texts;
import vn.kieumau.kernel.TrailHeadKeeper;

/** The heads of the audit trail that were kept with certificates and printed on them. */
@Component
class CertificateHeads implements TrailHeadKeeper {

    private final JdbcOperations database;

    /** Needs no more than the database: the check of the trail also runs without the application. */
    CertificateHeads(JdbcOperations database) {
        this.database = database;
    }

    @Override
    public List<KeptHead> keptHeads() {
        return database.query(
                "select number, head_position, head_hash from app.certificate where head_position > 0",
                (row, each) -> new KeptHead(
                        Texts.of("recognition.kept_head", row.getString(1)), row.getLong(2), row.getString(3)));
    }
}
