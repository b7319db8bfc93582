package org.studentled.killed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.studentled.classroom.LinkedToGoogle;
import org.studentled.sandbox.classroom.ClassroomSandbox;

/**
 * The school's computer is switched off again and again while families book, a teacher writes, letters leave and weeks
 * begin. What was answered is there afterwards, and what left the house left it once.
 *
 * <p>{@code -Dkills=24} kills more often than the ten times of every run.
 */
@Timeout(value = 40, unit = TimeUnit.MINUTES)
abstract class KilledTest {

    private static final int KILLS = Integer.getInteger("kills", 10);
    private static final int FEWEST_BOOKINGS = 3;
    private static final int MOST_BOOKINGS = 15;
    private static final Duration UNTIL_NO_ONE_WAITS = Duration.ofMinutes(45);

    @TempDir
    Path disk;

    private final Random dice = new Random();
    private GreenMail mail;
    private ClassroomSandbox google;
    private ApplicationProcess school;
    private int lost;
    private int doubled;
    private int unclear;

    /** @return the address, the user and the password of an empty database */
    abstract String[] database();

    @BeforeEach
    void a_mail_server_and_google() {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        google = ClassroomSandbox.start(0);
    }

    @AfterEach
    void close() throws InterruptedException {
        if (school != null) {
            school.kill();
        }
        google.stop();
        mail.stop();
    }

    @Test
    void nothing_answered_is_lost_and_nothing_leaves_twice() throws Exception {
        String[] database = database();
        start(database, Duration.ZERO);
        ConcurrentUsers concurrentUsers =
                new ConcurrentUsers(List.of(ask("/webjars/killed/school?token=" + LinkedToGoogle.refreshToken(google))
                        .split("\n")));
        concurrentUsers.openPages(school);
        for (int kill = 0; kill < KILLS; kill++) {
            if (kill > 0) {
                start(database, Duration.ZERO);
            }
            concurrentUsers.workAndKill(school, FEWEST_BOOKINGS + dice.nextInt(MOST_BOOKINGS - FEWEST_BOOKINGS));
            compareWritings(database, concurrentUsers);
        }
        start(database, UNTIL_NO_ONE_WAITS);
        Awaitility.await("everything on its way has left")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> ask("/webjars/killed/waiting").equals("0"));
        school.kill();
        compareLetters(database, concurrentUsers);
        compareWeeks(database, concurrentUsers);
        System.out.printf(
                "%s: %d kills, %d writings answered, %d letters, %d weekly tasks: %d lost, %d doubled, %d letters in"
                        + " doubt; answered with a fault: %s%n",
                getClass().getSimpleName(),
                KILLS,
                concurrentUsers.acknowledged.get(),
                mail.getReceivedMessages().length,
                concurrentUsers.weeks.size(),
                lost,
                doubled,
                unclear,
                concurrentUsers.faults);
        assertThat(new int[] {lost, doubled}).as("lost, doubled").containsExactly(0, 0);
        assertThat(unclear).as("letters in doubt").isLessThanOrEqualTo(KILLS);
    }

    private void start(String[] database, Duration ahead) throws IOException {
        Map<String, String> settings = new HashMap<>(google.settings());
        settings.put("spring.datasource.url", database[0]);
        settings.put("spring.datasource.username", database[1]);
        settings.put("spring.datasource.password", database[2]);
        settings.put("spring.mail.host", "127.0.0.1");
        settings.put("spring.mail.port", String.valueOf(mail.getSmtp().getPort()));
        settings.put("school.secret-key", "c3R1ZGVudHMgbGVhZCB0aGUgY29uZmVyZW5jZSBub3c=");
        settings.put("school.quiet-hours", "");
        settings.put("school.engine-port", "0");
        settings.put("camunda.bpm.webapp.enabled", "false");
        settings.put("letters.poll-interval", "PT0.1S");
        settings.put("classroom.delivery.poll-interval", "PT1S");
        settings.put("spring.main.banner-mode", "off");
        settings.put("logging.level.root", "warn");
        Path logs = Files.createDirectories(Path.of("target", "killed"));
        school = ApplicationProcess.start(
                settings, ahead, logs.resolve(getClass().getSimpleName() + ".log"));
    }

    private String ask(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(school.address() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private void compareWritings(String[] database, ConcurrentUsers concurrentUsers) throws SQLException {
        Map<String, String> booked = pairs(database, "select participation_id, starts_at from booking");
        Map<String, String> noted = pairs(database, "select participation_id, text from teacher_note");
        concurrentUsers.bookings.forEach((who, acknowledgedWrites) ->
                lose(acknowledgedWrites.find(hourOf(booked.get(who))), "booking of " + who));
        concurrentUsers.notes.forEach(
                (who, acknowledgedWrites) -> lose(acknowledgedWrites.find(noted.get(who)), "note about " + who));
    }

    /** Each booking has its letter, and each letter left once, or is known to the office, or did not leave at all. */
    private void compareLetters(String[] database, ConcurrentUsers concurrentUsers)
            throws SQLException, MessagingException {
        Map<String, Integer> arrived = new HashMap<>();
        for (MimeMessage letter : mail.getReceivedMessages()) {
            arrived.merge(letter.getHeader("X-Letter")[0], 1, Integer::sum);
        }
        Map<String, String> sent = pairs(database, "select id, sent_at from letter");
        Map<String, String> trouble =
                pairs(database, "select entry_key, state from outbox_entry where kind = 'LETTER'");
        for (String letter : sent.keySet()) {
            int times = arrived.getOrDefault(letter, 0);
            boolean inDoubt = "UNKNOWN".equals(trouble.get(letter));
            unclear += inDoubt ? 1 : 0;
            doubled += times > 1 ? 1 : 0;
            lose(sent.get(letter) == null || times > 0, "letter noted as sent " + letter);
            lose(sent.get(letter) != null || times == 0 || inDoubt, "note of a letter that was sent " + letter);
        }
        lose(sent.keySet().containsAll(arrived.keySet()), "a letter that was sent");
        Map<String, Long> written = rows(
                        database,
                        "select participation_id, id from letter where kind in ('CONFIRMATION', 'TIME_CHANGED') and participation_id is not"
                                + " null")
                .stream()
                .collect(Collectors.groupingBy(row -> row[0], Collectors.counting()));
        concurrentUsers.bookings.forEach((who, acknowledgedWrites) -> lose(
                written.getOrDefault(who, 0L) == acknowledgedWrites.happened(), "letter about a booking of " + who));
    }

    private void compareWeeks(String[] database, ConcurrentUsers concurrentUsers) throws SQLException {
        Map<String, String> tasks = pairs(database, "select week_id, id from classroom_task where state = 'PUBLISHED'");
        List<String> there = google.ownWork(ClassroomSandbox.ROOM_12).stream()
                .filter(work -> work.path("state").asText().equals("PUBLISHED"))
                .map(JsonNode::toString)
                .toList();
        assertThat(there).isNotEmpty();
        concurrentUsers.weeks.forEach(week -> lose(tasks.containsKey(week), "week " + week));
        tasks.values().forEach(task -> {
            long times = there.stream().filter(work -> work.contains(task)).count();
            lose(times > 0, "published task " + task);
            doubled += times > 1 ? 1 : 0;
        });
        doubled += (int) (there.size() - tasks.size() > 0 ? there.size() - tasks.size() : 0);
    }

    private void lose(boolean right, String what) {
        if (!right) {
            lost++;
            System.out.println("Lost: " + what);
        }
    }

    private static @Nullable String hourOf(@Nullable String time) {
        return time == null ? null : time.substring(0, 5);
    }

    private static Map<String, String> pairs(String[] database, String query) throws SQLException {
        Map<String, String> pairs = new HashMap<>();
        rows(database, query).forEach(row -> pairs.put(row[0], row[1]));
        return pairs;
    }

    private static List<String[]> rows(String[] database, String query) throws SQLException {
        List<String[]> all = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(database[0], database[1], database[2]);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                all.add(new String[] {rows.getString(1), rows.getString(2)});
            }
        }
        return all;
    }
}
