package vn.kieumau.assessment.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kieumau.assessment.workflow.CriterionStatus.Facts;

/** The table by which a criterion is called begun, done or to be supplemented. */
class CriterionStatusTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # case                                     | verdict        | figures | note  | file  | asked | needed | rejected | requested | status
            nothing entered                            |                | false   | false | false | true  | true   | false    | false     | TODO
            a figure alone                             |                | true    | false | false | true  | true   | false    | false     | IN_PROGRESS
            an explanation alone                       |                | false   | true  | false | true  | true   | false    | false     | IN_PROGRESS
            a ticked file alone                        |                | false   | false | true  | true  | true   | false    | false     | IN_PROGRESS
            met without any proof                      | met            | true    | false | false | true  | false  | false    | false     | IN_PROGRESS
            met and explained where a file is needed   | met            | true    | true  | false | true  | true   | false    | false     | IN_PROGRESS
            nearly met, explained, a file is needed    | basically_met  | true    | true  | false | true  | true   | false    | false     | IN_PROGRESS
            met and explained where words suffice      | met            | true    | true  | false | true  | false  | false    | false     | DONE
            met with a file                            | met            | true    | false | true  | true  | true   | false    | false     | DONE
            not met needs no file                      | not_met        | false   | true  | false | true  | true   | false    | false     | DONE
            not applicable needs no file               | not_applicable | false   | true  | false | true  | true   | false    | false     | DONE
            not met without a word                     | not_met        | false   | false | false | true  | true   | false    | false     | IN_PROGRESS
            a review at the start asks for no proof    | not_met        | false   | false | false | false | false  | false    | false     | DONE
            the only file was rejected                 | met            | true    | true  | false | true  | true   | true     | false     | SUPPLEMENT
            a rejected file was replaced               | met            | true    | true  | true  | true  | true   | true     | false     | DONE
            an evaluator waits for more                | met            | true    | true  | true  | true  | true   | false    | true      | SUPPLEMENT
            """)
    void theStatusFollowsFromWhatThereIs(
            String name,
            String verdict,
            boolean figures,
            boolean note,
            boolean file,
            boolean asked,
            boolean needed,
            boolean rejected,
            boolean requested,
            CriterionStatus expected) {
        String chosen = verdict == null ? "" : verdict;

        CriterionStatus status =
                CriterionStatus.of(new Facts(chosen, figures, note, file, asked, needed, rejected, requested));

        assertThat(status).isEqualTo(expected);
    }
}
