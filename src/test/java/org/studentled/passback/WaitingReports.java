package org.studentled.passback;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.EveningFixture;
import org.studentled.lms.LtiCourses;
import org.studentled.ltijava.GradeAccess;
import org.studentled.ltijava.Platforms;
import org.studentled.ltijava.Registration;
import org.studentled.ltijava.Scopes;
import org.studentled.round.Participations;
import org.studentled.school.ExternalIds;

/** A class whose reports all wait for an LMS that counts what it is told, for tests of several nodes. */
public final class WaitingReports implements AutoCloseable {

    private final WireMockServer lms = new WireMockServer(wireMockConfig().dynamicPort());

    public WaitingReports(ApplicationContext node, int students) {
        lms.start();
        lms.stubFor(post("/token")
                .willReturn(okJson("{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":3600}")));
        lms.stubFor(get(urlPathEqualTo("/items")).willReturn(okJson("[]")));
        lms.stubFor(post(urlPathEqualTo("/items"))
                .willReturn(okJson("{\"id\":\"" + lms.baseUrl() + "/items/1\",\"label\":\"x\",\"scoreMaximum\":1}")
                        .withStatus(201)));
        // Slow enough that the other node reads its list while the first one is sending.
        lms.stubFor(
                any(urlPathEqualTo("/items/1/scores")).willReturn(okJson("{}").withFixedDelay(20)));
        EveningFixture school = new EveningFixture(node);
        for (int each = 0; each < students; each++) {
            school.student("Child " + each);
        }
        node.getBean(Participations.class).joinAll(school.round);
        connect(node, school);
        node.getBean(Participations.class).takingPartIn(school.round).forEach(student -> {
            node.getBean(ExternalIds.class)
                    .save("lms:" + school.room.value(), UUID.randomUUID().toString(), student.studentId());
            node.getBean(GradebookReports.class)
                    .enqueue(student.id(), school.round, school.room, ReportedStage.STARTED);
        });
    }

    private void connect(ApplicationContext node, EveningFixture school) {
        URI address = URI.create(lms.baseUrl());
        Platforms platforms = node.getBean(Platforms.class);
        var id = platforms.register(new Registration(
                "An LMS",
                address.toString(),
                "tool",
                address,
                address.resolve("/token"),
                address,
                null,
                null,
                Set.of("1")));
        node.getBean(JdbcClient.class)
                .sql("insert into lms_course (platform, deployment, context_id, class_id) values (?, '1', 'c', ?)")
                .params(id.value(), school.room.value())
                .update();
        var platform = platforms.known(id).orElseThrow();
        node.getBean(LtiCourses.class)
                .saveGradeAccess(
                        school.room, new GradeAccess(platform, "1", Scopes.ALL, address.resolve("/items"), null));
    }

    /** What the job of a node does, without the lease that keeps the other node from it. */
    public static void send(ApplicationContext node) {
        node.getBean(GradePassbackDispatcher.class).dispatch();
    }

    /** The children whose scores were told, each as often as they were told. */
    public List<String> told() {
        return lms.findAll(postRequestedFor(urlPathEqualTo("/items/1/scores"))).stream()
                .map(request -> request.getBodyAsString().replaceAll(".*\"userId\":\"([^\"]+)\".*", "$1"))
                .toList();
    }

    /** So often a column was made. */
    public int columns() {
        return lms.findAll(postRequestedFor(urlPathEqualTo("/items"))).size();
    }

    @Override
    public void close() {
        lms.stop();
    }

    /** As the clock of a node does it. */
    public static void sendOnSchedule(ApplicationContext node) {
        node.getBean(GradePassbackDispatcher.class).onSchedule();
    }
}
