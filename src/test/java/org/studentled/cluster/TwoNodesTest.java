package org.studentled.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import org.studentled.EventStream;
import org.studentled.MovableClock;
import org.studentled.OnPostgres;
import org.studentled.SecondNode;
import org.studentled.access.Sessions;
import org.studentled.access.SignIn;
import org.studentled.access.SignedIn;
import org.studentled.access.SignedUrls;
import org.studentled.letters.WaitingLetters;
import org.studentled.page.LiveUpdates;
import org.studentled.passback.WaitingReports;
import org.studentled.school.Actor;
import org.studentled.school.Staff;

/** Two nodes on one PostgreSQL are one school: what was begun at one goes on at the other. */
@OnPostgres
@Timeout(180)
class TwoNodesTest {

    private static SecondNode second;

    @Autowired
    ApplicationContext first;

    @Autowired
    LiveUpdates liveUpdates;

    @Autowired
    SignedUrls signedUrls;

    @Autowired
    Sessions sessions;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    private final HttpClient web = HttpClient.newHttpClient();
    private final String topic = "board-" + UUID.randomUUID();

    @BeforeAll
    static void the_second_node_starts(@Autowired ApplicationContext first) {
        second = SecondNode.beside(first);
    }

    @AfterAll
    static void it_ends() {
        second.close();
    }

    @BeforeEach
    void nobody_guessed_yet() {
        db.sql("delete from rate_limit").update();
    }

    @BeforeEach
    void a_teacher_looks_at_a_board() {
        Actor teacher = Actor.teacher(staff.addTeacher("Ms. Rivera", null).id());
        SecurityContextHolder.getContext().setAuthentication(SignedIn.as(teacher, sessions));
    }

    @AfterEach
    void they_go() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoever_signs_out_at_one_node_listens_at_no_other() throws Exception {
        Actor teacher = Actor.teacher(staff.addTeacher("Mr. Lee", null).id());
        SecurityContextHolder.getContext().setAuthentication(SignedIn.as(teacher, sessions));
        String address = liveUpdates.address(topic);
        try (var board = board(second.address() + address)) {
            assertThat(board.line()).isEqualTo(":listening");
        }
        sessions.endAllOf(teacher);
        assertThat(get(second.address() + address).statusCode()).isEqualTo(204);
    }

    @Test
    void a_tap_on_one_node_is_told_to_a_board_of_the_other_within_a_second() throws Exception {
        try (var board = board(second.address() + liveUpdates.address(topic))) {
            assertThat(board.line()).isEqualTo(":listening");
            for (int tap = 0; tap < 3; tap++) {
                long before = System.nanoTime();
                transaction.executeWithoutResult(status -> liveUpdates.changed(topic));
                hears(board);
                assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
            }
        }
    }

    @Test
    void what_was_taken_back_is_told_to_nobody_and_a_page_of_one_node_is_not_new_to_the_other() throws Exception {
        liveUpdates.changed(topic);
        String page = liveUpdates.address(topic);
        transaction.executeWithoutResult(status -> {
            liveUpdates.changed(topic);
            status.setRollbackOnly();
        });
        try (var board = board(second.address() + page)) {
            assertThat(board.line()).isEqualTo(":listening");
            second.bean(LiveUpdates.class).changed(topic);
            hears(board);
        }
        assertThat(second.bean(LiveUpdates.class).address(topic))
                .doesNotContain(page.substring(page.indexOf("&seen=")));
    }

    @Test
    void a_node_whose_connection_for_news_is_cut_is_told_all_the_same() throws Exception {
        try (var board = board(second.address() + liveUpdates.address(topic))) {
            assertThat(board.line()).isEqualTo(":listening");
            await().until(() -> cutListeners() >= 2);
            liveUpdates.changed(topic);
            hears(board);
        }
    }

    @Test
    void a_picture_sealed_by_one_node_is_shown_by_the_other() throws Exception {
        Actor office = Actor.office(staff.addOffice("The office", null).id());
        SecurityContextHolder.getContext().setAuthentication(SignedIn.as(office, sessions));
        try {
            assertThat(get(second.address() + signedUrls.sign("/office")).body())
                    .contains("Needs attention");
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void a_hundred_and_fifty_guesses_over_two_nodes_let_through_sixty() throws Exception {
        List<MovableClock> clocks = List.of(first.getBean(MovableClock.class), second.bean(MovableClock.class));
        clocks.forEach(MovableClock::hold);
        List<String> nodes = List.of("http://localhost:" + port, second.address());
        List<Integer> answers = new ArrayList<>();
        // Six at a time: the pools of the nodes in tests are small.
        for (int from = 0; from < 150; from += 6) {
            answers.addAll(join(IntStream.range(from, from + 6)
                    .mapToObj(guess -> HttpRequest.newBuilder(URI.create(nodes.get(guess % 2) + "/f/guess" + guess)))));
        }

        clocks.forEach(MovableClock::reset);
        assertThat(answers.stream().filter(status -> status == 404)).hasSize(60);
        assertThat(answers.stream().filter(status -> status == 429)).hasSize(90);
    }

    @Test
    void a_sign_in_link_pressed_eight_times_at_two_nodes_opens_one_visit() {
        String link = SignedIn.linkFor(staff.addTeacher("Ms. Rivera", null).id(), second.bean(SignIn.class));
        List<Integer> answers = join(Stream.of(1, 2, 3, 4)
                .flatMap(each -> Stream.of("http://localhost:" + port, second.address()))
                .map(node -> HttpRequest.newBuilder(URI.create(node + link)).POST(BodyPublishers.noBody())));

        assertThat(answers).containsOnlyOnce(200).contains(410);
    }

    @Test
    void each_of_the_gradebook_reports_is_sent_by_one_node_and_their_column_is_made_once() {
        try (var reports = new WaitingReports(first, 20)) {
            bothAtOnce(WaitingReports::sendOnSchedule);
            bothAtOnce(WaitingReports::send);

            assertThat(reports.told()).hasSize(23).doesNotHaveDuplicates();
            assertThat(reports.columns()).isEqualTo(1);
        }
    }

    @Test
    void two_nodes_that_read_the_same_list_of_reports_send_each_once() {
        try (var reports = new WaitingReports(first, 20)) {
            bothAtOnce(WaitingReports::send);
            bothAtOnce(WaitingReports::send);

            assertThat(reports.told()).hasSize(23).doesNotHaveDuplicates();
        }
    }

    @Test
    void each_of_the_letters_is_sent_by_one_node() {
        try (var letters = new WaitingLetters(first, 40)) {
            bothAtOnce(letters::send);
            bothAtOnce(letters::send);

            assertThat(letters.reached()).hasSize(40).doesNotHaveDuplicates();
        }
    }

    private void bothAtOnce(Consumer<ApplicationContext> act) {
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> act.accept(first)),
                        CompletableFuture.runAsync(() -> act.accept(second.context())))
                .join();
    }

    /** Asks all at once. @return the statuses */
    private List<Integer> join(Stream<HttpRequest.Builder> requests) {
        return requests.map(request -> web.sendAsync(request.build(), BodyHandlers.discarding())).toList().stream()
                .map(answer -> answer.join().statusCode())
                .toList();
    }

    private HttpResponse<String> get(String address) throws Exception {
        return web.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private int cutListeners() {
        return db.sql("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where datname = current_database() and application_name like 'changes of %'")
                .query(Integer.class)
                .single();
    }

    private EventStream board(String address) throws Exception {
        return new EventStream(
                web.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofInputStream())
                        .body());
    }

    private static void hears(EventStream board) throws Exception {
        assertThat(board.event()).isEqualTo("event:changed data:");
    }
}
