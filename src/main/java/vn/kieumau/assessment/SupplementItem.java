package vn.kieumau.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One criterion of a request: what is missing, and the ward's answer. */
@Entity(name = "SupplementItem")
class SupplementItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "request_id")
    private SupplementRequest request;

    private int position;
    private String criterionKey;
    private String missing;
    private String answer = "";

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Long> evidenceIds = List.of();

    protected SupplementItem() {}

    SupplementItem(SupplementRequest request, int position, String criterionKey, String missing) {
        this.request = request;
        this.position = position;
        this.criterionKey = criterionKey;
        this.missing = missing;
    }

    void answer(SupplementAnswer given) {
        answer = given.text();
        evidenceIds = List.copyOf(given.evidenceIds());
    }

    String criterionKey() {
        return criterionKey;
    }

    String missing() {
        return missing;
    }

    SupplementItemView view() {
        return new SupplementItemView(criterionKey, missing, answer, List.copyOf(evidenceIds));
    }
}
