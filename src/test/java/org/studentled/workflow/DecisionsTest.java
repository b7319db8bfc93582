package org.studentled.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.studentled.FullApplication;
import org.studentled.round.Band;
import org.studentled.round.BandChoice;

@FullApplication
class DecisionsTest {

    @Autowired
    BandChoice bands;

    @Autowired
    DecisionService decisions;

    @ParameterizedTest
    @CsvSource({
        "0,K_1",
        "1,K_1",
        "2,GRADES_2_3",
        "3,GRADES_2_3",
        "4,GRADES_4_5",
        "5,GRADES_4_5",
        "6,GRADES_6_8",
        "8,GRADES_6_8",
        "9,GRADES_9_12",
        "12,GRADES_9_12"
    })
    void a_grade_reads_in_its_band(int grade, Band band) {
        assertThat(bands.forGrade(grade)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({
        "HOME,        0, true,  HOME",
        "PHONE,       0, true,  PHONE",
        "PHONE,       0, false, HOME",
        "OTHER_ADULT, 3, false, OTHER_ADULT",
        "OTHER_TIME,  0, true,  REBOOK",
        "OTHER_TIME,  2, true,  HOME",
        "'',          0, true,  HOME"
    })
    void nobody_came_and_the_family_is_heard_first(String wish, int missed, boolean phone, String proposal) {
        String proposed = decisions
                .evaluateDecisionTableByKey("no-show", Map.of("wish", wish, "missed", missed, "phone", phone))
                .getSingleEntry();

        assertThat(proposed).isEqualTo(proposal);
    }
}
