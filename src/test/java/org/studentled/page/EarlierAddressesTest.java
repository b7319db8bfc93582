package org.studentled.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.EveningFixture;
import org.studentled.OnH2;
import org.studentled.PageClient;

/** Whoever has a screen open, or bookmarked, by its address of version 1 still finds it. */
@OnH2
class EarlierAddressesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Test
    void a_screen_answers_by_the_address_it_had() {
        EveningFixture school = new EveningFixture(context);
        PageClient teacher = school.teacherAt(browser);
        PageClient student = school.studentAt(browser, school.amara);
        String child = "/participations/" + school.participation(school.amara);
        String conference = "/conferences/" + school.conference(school.amara, school.ada);

        for (List<String> addresses : List.of(
                List.of("/rounds/" + school.round, "check-in", "door"), List.of(conference, "no-show", "instead"))) {
            assertThat(teacher.open(addresses.get(0) + "/" + addresses.get(2)).status())
                    .as(addresses.get(2))
                    .isEqualTo(teacher.open(addresses.get(0) + "/" + addresses.get(1))
                            .status())
                    .isEqualTo(200);
        }
        for (String before : List.of("practise", "afterwards")) {
            assertThat(student.open(child + "/" + before).status()).as(before).isLessThan(400);
        }
    }
}
