package org.studentled.gradebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.ClassFixture;
import org.studentled.PageClient;
import org.studentled.access.AuditLog;
import org.studentled.progress.Charts;
import org.studentled.progress.Gradebooks;
import org.studentled.progress.Score;
import org.studentled.progress.ScoreSource;
import org.studentled.progress.Scores;

/** A teacher who connects their class on the screens, and looks at a chart afterwards. */
final class ConnectingTeacher {

    private static final Pattern TICKET = Pattern.compile("/connections/go/([\\w-]+)");
    private static final Pattern STATE = Pattern.compile("state=([\\w-]+)");

    private final ApplicationContext school;
    private final MockMvc browser;
    private final ClassFixture room;
    private final PageClient teacher;
    private final String at;

    ConnectingTeacher(ApplicationContext school, MockMvc browser, ClassFixture room) {
        this.school = school;
        this.browser = browser;
        this.room = room;
        teacher = new PageClient(browser, room.tabOfTeacher());
        at = "/classes/" + room.id + "/connections";
    }

    void connects(ConnectedGradebook gradebook, ConnectGradebook.Typed typed, RemoteCourse course) {
        var source = gradebook.source();
        teacher.send(at + "/" + source + "/end");
        assertThat(teacher.open(at).body()).contains("not tested against a live instance");
        var next = teacher.send(
                at + "/" + source,
                "address",
                typed.address(),
                "tokenAddress",
                typed.tokenAddress(),
                "clientId",
                typed.clientId(),
                "secret",
                typed.secret());
        if (school.getBean(ConnectGradebook.class).needsConsent(source)) {
            assertThat(next.location()).as(next.body()).isEqualTo(at);
            allows(teacher.open(at).body());
        }
        var courses = at + "/" + source + "/courses";
        assertThat(teacher.open(courses).body()).contains("Connected.", course.name(), "value=\"" + course.id());
        teacher.send(courses, "course", course.id(), "name", course.name());
        assertThat(school.getBean(AuditLog.class).findBySubject(room.id.value()))
                .extracting(AuditLog.Entry::what)
                .endsWith("grades-course-chosen");
        school.getBean(Gradebooks.class).pull(room.id);
        seesTheNumber(source, course);
    }

    private void allows(String page) {
        try {
            var gone = browser.perform(get("/connections/go/" + found(TICKET, page)))
                    .andReturn()
                    .getResponse();
            var way = gone.getContentAsString(StandardCharsets.UTF_8);
            var back = browser.perform(get("/connections/callback")
                            .param("state", found(STATE, way))
                            .param("code", "the-code")
                            .cookie(new Cookie("grades-consent", cookie(gone))))
                    .andReturn()
                    .getResponse();
            assertThat(back.getStatus()).isEqualTo(200);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void seesTheNumber(ScoreSource source, RemoteCourse course) {
        assertThat(school.getBean(Scores.class).series(room.fluency.id(), room.ada.id()))
                .singleElement()
                .satisfies(score -> assertThat(score.source()).isEqualTo(source))
                .extracting(Score::plainAmount)
                .isEqualTo("71.5");
        assertThat(school.getBean(Charts.class).findByClassAndStudent(room.id, room.ada.id()))
                .filteredOn(chart -> !chart.isEmpty())
                .hasSize(2);
        var name = school.getMessage("progress.scores.source." + source, null, java.util.Locale.ENGLISH);
        assertThat(teacher.open("/classes/" + room.id + "/numbers").body()).contains(name, course.name(), "Zed Else");
    }

    private static String cookie(MockHttpServletResponse gone) {
        return Objects.requireNonNull(gone.getCookie("grades-consent")).getValue();
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
