package vn.kieumau.criteria;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What a unit can be recognised as. Its name drifts over the years, so each criteria set keeps its own. */
@Entity
@Table(name = "recognition_model")
class RecognitionModel {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private String name;

    protected RecognitionModel() {}

    RecognitionModel(String code, String name) {
        this.code = code;
        this.name = name;
    }

    void rename(String newName) {
        name = newName;
    }

    Long id() {
        return id;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }
}
