package org.studentled.killed;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A process in which the application runs, until it is killed as a power switch would: nothing is said to it before. */
final class ApplicationProcess {

    private final Process process;
    private final String address;

    private ApplicationProcess(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** @param ahead how far its clock is ahead of the real one */
    static ApplicationProcess start(Map<String, String> settings, Duration ahead, Path log) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx400m",
                "-Dahead=" + ahead,
                "-cp",
                classPath(),
                KillableApplication.class.getName(),
                "--server.port=" + port,
                "--school.address=http://localhost:" + port));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        File out = log.toFile();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(out))
                .start();
        ApplicationProcess school = new ApplicationProcess(process, "http://localhost:" + port);
        Awaitility.await("the application starts, see " + out)
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> school.isOpen() || !process.isAlive());
        if (!process.isAlive()) {
            throw new IllegalStateException("The application did not start, see " + out);
        }
        return school;
    }

    String address() {
        return address;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private boolean isOpen() {
        try {
            return HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(address + "/actuator/health"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Without empty entries, which stand for the folder this runs in, where the models lie too. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isBlank())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
