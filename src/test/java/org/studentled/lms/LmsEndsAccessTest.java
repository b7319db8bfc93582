package org.studentled.lms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.studentled.sandbox.lms.LaunchTokenDraft.LTI;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.access.SignIn;
import org.studentled.journeys.SharedSchool;
import org.studentled.sandbox.SandboxSchool;
import org.studentled.sandbox.lms.OtherSchool;
import org.studentled.school.Actor;
import org.studentled.school.Classes;
import org.studentled.school.ExternalIds;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;

/** Whose access ends in the LMS loses it here: older tabs, mail and all. */
class LmsEndsAccessTest {

    private static final SandboxSchool HOUSE = SharedSchool.get();
    private static final String LEARNER = "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner";

    private final OtherSchool school = OtherSchool.beside(HOUSE);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void a_teacher_who_comes_back_as_a_learner_keeps_neither_tab_nor_class_nor_mail() throws Exception {
        String tab = launched();
        StaffId teacher = teacher();
        String classPage =
                "/classes/" + HOUSE.bean(Classes.class).taughtBy(teacher).get(0).id();
        assertThat(opened(tab, classPage)).isEqualTo(200);

        school.lms().launches().redraft(launchTokenDraft -> launchTokenDraft.with(LTI + "roles", List.of(LEARNER)));
        school.visitor().launch("ms-1");

        assertThat(opened(tab, classPage)).isEqualTo(401);
        assertThat(HOUSE.bean(Classes.class).taughtBy(teacher)).isEmpty();
        String address = HOUSE.bean(Staff.class).get(teacher).email();
        if (address != null) {
            HOUSE.bean(SignIn.class).sendLink(address);
        }
        assertThat(HOUSE.bean(JdbcClient.class)
                        .sql("select count(*) from sign_in_link where staff_id = :staff")
                        .param("staff", teacher.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void the_visits_a_platform_opened_end_when_it_is_stopped() throws Exception {
        String tab = launched();
        assertThat(opened(
                        tab,
                        "/classes/"
                                + HOUSE.bean(Classes.class)
                                        .taughtBy(teacher())
                                        .get(0)
                                        .id()))
                .isEqualTo(200);
        StaffId office = HOUSE.bean(Staff.class).addOffice("Mrs. Hall", null).id();
        HOUSE.bean(PlatformAdministration.class)
                .stop(Actor.office(office), school.platform().id());
        assertThat(opened(tab, "/")).isEqualTo(401);
    }

    private String launched() {
        var outcome = school.visitor().launch("ms-1");
        assertThat(outcome.letIn()).as(outcome.page()).isTrue();
        var key = Pattern.compile("data-session=\"([^\"]+)\"").matcher(outcome.page());
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    private StaffId teacher() {
        return HOUSE.bean(ExternalIds.class)
                .staffOf(school.platform().issuer(), "ms-1")
                .orElseThrow();
    }

    private int opened(String key, String path) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(URI.create(HOUSE.address() + path))
                                .header("X-Session", key)
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
