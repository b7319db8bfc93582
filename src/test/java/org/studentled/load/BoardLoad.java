package org.studentled.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two hundred open boards, each of which fetches its tables on each change as the page does, for a minute.
 *
 * <p>{@code java -Xmx512m -cp … org.studentled.load.BoardSchool /tmp/school.txt}, then
 * {@code java -cp … org.studentled.load.BoardLoad /tmp/school.txt}.
 */
final class BoardLoad {

    private static final int BOARDS = Integer.getInteger("boards", 200);
    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("seconds", 60));
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_TAPS = Duration.ofSeconds(2);
    private static final int OTHER_REQUESTS_A_SECOND = Integer.getInteger("others", 10);
    private static final Pattern STREAM = Pattern.compile("sse-connect=\"([^\"]+)\"");
    private static final Pattern PAUSE = Pattern.compile("delay:(\\d+)ms");

    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newFixedThreadPool(8))
            .build();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
    private final List<Long> fetches = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> fresh = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> others = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger errors = new AtomicInteger();
    private final AtomicInteger heard = new AtomicInteger();
    private final String home;
    private final String key;
    private final String board;
    private final String conference;
    private volatile long tapped = System.nanoTime();

    private BoardLoad(List<String> school) {
        home = school.get(0);
        key = school.get(1);
        board = "/rounds/" + school.get(2) + "/board";
        conference = school.get(3);
    }

    public static void main(String[] args) throws Exception {
        new BoardLoad(Files.readAllLines(Path.of(args[0]))).run();
        System.exit(0);
    }

    private void run() throws Exception {
        for (int number = 0; number < BOARDS; number++) {
            String page = browser.send(request(board).build(), BodyHandlers.ofString())
                    .body();
            Matcher stream = STREAM.matcher(page);
            Matcher pause = PAUSE.matcher(page);
            if (!stream.find()) {
                throw new IllegalStateException("no board: " + page);
            }
            new Board(stream.group(1).replace("&amp;", "&"), pause.find() ? Integer.parseInt(pause.group(1)) : 0)
                    .listen();
        }
        TimeUnit.SECONDS.sleep(2);
        Random chance = new Random(1);
        clock.scheduleAtFixedRate(() -> tap(1 + chance.nextInt(8)), 0, BETWEEN_TAPS.toMillis(), TimeUnit.MILLISECONDS);
        clock.scheduleAtFixedRate(
                () -> timed("/desk", others), 0, 1000 / OTHER_REQUESTS_A_SECOND, TimeUnit.MILLISECONDS);
        TimeUnit.SECONDS.sleep(LENGTH.toSeconds());
        clock.shutdownNow();
        TimeUnit.SECONDS.sleep(3);
        System.out.printf("boards %d, heard %d, errors %d%n", BOARDS, heard.get(), errors.get());
        tell("fetch of the tables", fetches);
        tell("change to fresh tables", fresh);
        tell("other pages", others);
    }

    private void tap(int step) {
        tapped = System.nanoTime();
        HttpRequest.Builder tap = request(board + "/" + conference + "/step")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("step=" + step));
        browser.sendAsync(tap.build(), BodyHandlers.ofByteArray())
                .whenComplete((answer, broken) -> count(answer, broken));
    }

    private CompletableFuture<?> timed(String path, List<Long> into) {
        long began = System.nanoTime();
        HttpRequest compressed = request(path).header("Accept-Encoding", "gzip").build();
        return browser.sendAsync(compressed, BodyHandlers.ofByteArray()).whenComplete((answer, broken) -> {
            into.add(System.nanoTime() - began);
            count(answer, broken);
        });
    }

    private void count(HttpResponse<byte[]> answer, Throwable broken) {
        if (broken != null || answer.statusCode() != 200 || answer.body().length == 0) {
            errors.incrementAndGet();
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(home + path))
                .timeout(PATIENCE)
                .header("X-Session", key)
                .header("HX-Request", "true");
    }

    private static void tell(String what, List<Long> nanos) {
        List<Long> all = new ArrayList<>(nanos);
        Collections.sort(all);
        System.out.printf(
                "%-24s n=%d p50=%d ms p95=%d ms p99=%d ms max=%d ms%n",
                what, all.size(), at(all, 0.5), at(all, 0.95), at(all, 0.99), at(all, 1));
    }

    private static long at(List<Long> sorted, double part) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * part)) / 1_000_000;
    }

    /** One screen: while it fetches, further changes wait for one more fetch, as htmx does it. */
    private final class Board implements Flow.Subscriber<String> {

        private final String stream;
        private final int pause;
        private final AtomicBoolean fetching = new AtomicBoolean();
        private final AtomicBoolean again = new AtomicBoolean();

        Board(String stream, int pause) {
            this.stream = stream;
            this.pause = pause;
        }

        void listen() {
            HttpRequest listening =
                    HttpRequest.newBuilder(URI.create(home + stream)).build();
            browser.sendAsync(listening, BodyHandlers.fromLineSubscriber(this));
        }

        @Override
        public void onSubscribe(Flow.Subscription lines) {
            lines.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            // What is heard while the clock stops is not fetched any more.
            if (line.startsWith("event:changed") && !clock.isShutdown()) {
                heard.incrementAndGet();
                clock.schedule(this::fetch, pause, TimeUnit.MILLISECONDS);
            }
        }

        private void fetch() {
            if (!fetching.compareAndSet(false, true)) {
                again.set(true);
                return;
            }
            timed(board + "/tables", fetches).whenComplete((answer, broken) -> {
                fresh.add(System.nanoTime() - tapped);
                fetching.set(false);
                if (again.getAndSet(false)) {
                    fetch();
                }
            });
        }

        @Override
        public void onError(Throwable broken) {
            errors.incrementAndGet();
        }

        @Override
        public void onComplete() {
            // The evening is over.
        }
    }
}
