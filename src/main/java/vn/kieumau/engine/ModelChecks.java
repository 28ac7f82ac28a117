package vn.kieumau.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Everything a model must satisfy before the engine takes it. */
@Component
class ModelChecks {

    private final StepVocabulary vocabulary;
    private final CaseDirectory cases;
    private final Set<String> deadlines = shippedDeadlines();

    ModelChecks(StepVocabulary vocabulary, CaseDirectory cases) {
        this.vocabulary = vocabulary;
        this.cases = cases;
    }

    void check(Element process) {
        new VocabularyCheck(vocabulary, cases, deadlines).check(process);
    }

    private static Set<String> shippedDeadlines() {
        try (InputStream table = new ClassPathResource("processes/deadlines.dmn").getInputStream()) {
            Set<String> keys = new HashSet<>();
            Dmn.readModelFromStream(table)
                    .getModelElementsByType(InputEntry.class)
                    .forEach(entry -> keys.add(
                            entry.getText().getTextContent().replace("\"", "").strip()));
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
