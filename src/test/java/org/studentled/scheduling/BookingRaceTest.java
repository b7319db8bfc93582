package org.studentled.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.studentled.EveningFixture;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;
import org.studentled.school.StudentId;

/** Fifty families want the same start at the same moment. */
abstract class BookingRaceTest {

    private static final int FAMILIES = 50;
    private static final int SEATS = 3;

    @Autowired
    ApplicationContext context;

    @Autowired
    Bookings bookings;

    @Autowired
    Evenings evenings;

    @LocalServerPort
    int port;

    @Test
    void exactly_as_many_win_as_there_are_seats_and_the_others_get_a_sentence() {
        EveningFixture school = new EveningFixture(context);
        LocalTime five = LocalTime.of(17, 0);
        evenings.arrange(school.evening, new Evening.Plan(five, five, 10, 5, SEATS));
        List<HttpRequest> presses = IntStream.range(0, FAMILIES)
                .mapToObj(number -> press(school, number, AvailableSlot.Key.format(school.evening, five)))
                .toList();

        HttpClient client = HttpClient.newHttpClient();
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        presses.forEach(press -> answers.add(client.sendAsync(press, HttpResponse.BodyHandlers.ofString())));
        List<HttpResponse<String>> all =
                answers.stream().map(CompletableFuture::join).toList();

        assertThat(all).extracting(HttpResponse::statusCode).containsOnly(302, 409);
        assertThat(all).filteredOn(answer -> answer.statusCode() / 100 == 3).hasSize(SEATS);
        assertThat(all)
                .filteredOn(answer -> answer.statusCode() == 409)
                .hasSize(FAMILIES - SEATS)
                .allSatisfy(answer -> assertThat(answer.body()).contains("Someone just took this time."));
        assertThat(bookings.on(school.evening)).extracting(Booking::seat).containsExactlyInAnyOrder(1, 2, 3);
    }

    private HttpRequest press(EveningFixture school, int number, String at) {
        StudentId student = school.student("Child " + number);
        AdultId adult = school.adult(
                school.household("Home " + number, student), "Adult " + number, "aunt", Adult.Channel.NONE, null);
        school.bean(org.studentled.round.Participations.class).join(school.round, student);
        String form = "participation=" + school.participation(student) + "&at="
                + URLEncoder.encode(at, StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + school.linkOf(adult) + "/times"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
    }
}
