package org.studentled.killed;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** Families who book, a teacher who writes notes, weeks that begin: all at once, until the process is gone. */
final class ConcurrentUsers {

    private static final int FAMILIES_AT_ONCE = 3;
    private static final Duration LONGEST = Duration.ofSeconds(40);
    private static final int LONGEST_CYCLE_SECONDS = 180;
    private static final Duration A_WHILE = Duration.ofMillis(300);

    final Map<String, AcknowledgedWrites> bookings = new ConcurrentHashMap<>();
    final Map<String, AcknowledgedWrites> notes = new ConcurrentHashMap<>();
    final Queue<String> weeks = new ConcurrentLinkedQueue<>();
    final Queue<String> faults = new ConcurrentLinkedQueue<>();
    final AtomicInteger acknowledged = new AtomicInteger();

    private final String room;
    private final String teacher;
    private final String evening;
    private final String[] starts;
    private final List<String[]> families;
    private final AtomicInteger written = new AtomicInteger();
    /** A family's device outlives the school's computer, and is known again by its mark. */
    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    /** @param school as {@link KillableApplication} tells it */
    ConcurrentUsers(List<String> school) {
        room = school.get(0);
        teacher = school.get(1);
        evening = school.get(2);
        starts = school.get(3).split(" ");
        families = school.stream().skip(4).map(line -> line.split(" ")).toList();
        families.forEach(family -> {
            bookings.put(family[0], new AcknowledgedWrites());
            notes.put(family[0], new AcknowledgedWrites());
        });
    }

    /** Every family opens its page for the first time: from now on the link is that device's. */
    void openPages(ApplicationProcess process) throws IOException, InterruptedException {
        for (String[] family : families) {
            URI page = URI.create(process.address() + family[1]);
            int status = browser.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status >= 400) {
                throw new IllegalStateException("A family's page answers " + status);
            }
        }
    }

    /** Works until so many bookings were answered, then kills the process while all hands go on. */
    void workAndKill(ApplicationProcess process, int answers) throws InterruptedException {
        CountDownLatch left = new CountDownLatch(answers);
        ExecutorService all = Executors.newCachedThreadPool();
        for (int first = 0; first < FAMILIES_AT_ONCE; first++) {
            List<String[]> mine = new ArrayList<>();
            for (int at = first; at < families.size(); at += FAMILIES_AT_ONCE) {
                mine.add(families.get(at));
            }
            all.execute(() -> repeat(process, left, hand -> mine.forEach(family -> book(hand, family))));
        }
        all.execute(() -> repeat(process, left, hand -> families.forEach(family -> note(hand, family[0]))));
        all.execute(() -> repeat(process, left, this::beginWeek));
        boolean enough = false;
        for (int second = 0; !enough && second < LONGEST_CYCLE_SECONDS && process.isAlive(); second++) {
            enough = left.await(1, TimeUnit.SECONDS);
        }
        process.kill();
        all.shutdown();
        if (!enough || !all.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("The hands came to nothing: " + left.getCount() + " left, " + faults);
        }
    }

    private void repeat(ApplicationProcess process, CountDownLatch left, Round round) {
        Hand hand = new Hand(process.address(), left);
        while (!hand.gone) {
            round.with(hand);
        }
    }

    private void book(Hand hand, String[] family) {
        AcknowledgedWrites acknowledgedWrites = bookings.get(family[0]);
        String wanted = starts[Math.floorMod(written.incrementAndGet() * 7, starts.length)];
        if (hand.gone || wanted.equals(acknowledgedWrites.answered())) {
            return;
        }
        acknowledgedWrites.ask(wanted);
        hand.post(acknowledgedWrites, family[1] + "/times", "participation", family[0], "at", evening + "@" + wanted);
    }

    private void note(Hand hand, String participation) {
        AcknowledgedWrites acknowledgedWrites = notes.get(participation);
        if (!hand.gone) {
            String text = "Note " + written.incrementAndGet();
            acknowledgedWrites.ask(text);
            hand.post(acknowledgedWrites, "/participations/" + participation + "/note", "text", text);
        }
    }

    private void beginWeek(Hand hand) {
        AcknowledgedWrites acknowledgedWrites = new AcknowledgedWrites();
        String week = UUID.randomUUID().toString();
        acknowledgedWrites.ask(week);
        hand.post(acknowledgedWrites, "/webjars/killed/week", "class", room, "week", week);
        if (acknowledgedWrites.happened() == 1) {
            weeks.add(week);
        }
    }

    private interface Round {
        void with(Hand hand);
    }

    /** One browser. */
    private final class Hand {

        private final String address;
        private final CountDownLatch left;
        private volatile boolean gone;

        private Hand(String address, CountDownLatch left) {
            this.address = address;
            this.left = left;
        }

        private void post(AcknowledgedWrites acknowledgedWrites, String path, String... fields) {
            StringBuilder form = new StringBuilder();
            for (int at = 0; at < fields.length; at += 2) {
                form.append(fields[at])
                        .append('=')
                        .append(URLEncoder.encode(fields[at + 1], StandardCharsets.UTF_8))
                        .append('&');
            }
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                    .timeout(LONGEST)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form.toString()));
            if (!path.startsWith("/f/")) {
                request.header("X-Session", teacher);
            }
            try {
                take(acknowledgedWrites, path, browser.send(request.build(), HttpResponse.BodyHandlers.discarding()));
            } catch (IOException noAnswer) {
                gone = true;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                gone = true;
            }
        }

        private void take(AcknowledgedWrites acknowledgedWrites, String path, HttpResponse<Void> answer) {
            if (answer.statusCode() < 400) {
                acknowledgedWrites.answer();
                acknowledged.incrementAndGet();
                if (path.endsWith("/times")) {
                    left.countDown();
                }
            } else {
                acknowledgedWrites.refuse();
                if (answer.statusCode() != 409) {
                    faults.add(answer.statusCode() + " " + path.replaceAll("/f/[^/]+", "/f/…"));
                }
                // Taken: the family looks for another time, and takes a while to do so.
                Awaitility.await().pollDelay(A_WHILE).until(() -> true);
            }
        }
    }
}
