package org.studentled.load;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.studentled.GrowingClassFixture;
import org.studentled.StudentLedConferences;
import org.studentled.access.Sessions;
import org.studentled.school.Actor;

/**
 * The real application with one class of thirty on its evening, for {@link BoardLoad}: start it with the memory that is
 * to be measured, and a file as its only argument; what the driver needs is written there.
 */
final class BoardSchool {

    private static final int STUDENTS = 30;

    private BoardSchool() {}

    public static void main(String[] args) throws Exception {
        Path data = Files.createTempDirectory("boards");
        ConfigurableApplicationContext school = SpringApplication.run(
                StudentLedConferences.class,
                "--server.port=0",
                "--school.engine-port=0",
                "--spring.datasource.url="
                        + System.getProperty("url", "jdbc:h2:file:" + data + "/school;LOCK_TIMEOUT=10000"),
                "--spring.config.import=",
                "--logging.level.root=warn");
        GrowingClassFixture room = new GrowingClassFixture(school);
        room.add(STUDENTS);
        String key = school.getBean(Sessions.class).start(Actor.teacher(room.teacher), room.id);
        int port = ((ServletWebServerApplicationContext) school).getWebServer().getPort();
        Files.writeString(
                Path.of(args[0]),
                "http://localhost:" + port + "\n" + key + "\n" + room.round + "\n" + room.conferences.get(0) + "\n");
    }
}
