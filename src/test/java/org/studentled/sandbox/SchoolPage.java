package org.studentled.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.studentled.sandbox.lms.Course;
import org.studentled.sandbox.lms.EnrolledPerson;
import org.studentled.sandbox.lms.LaunchFault;
import org.studentled.sandbox.lms.SandboxLms;

/** The one page of the pretend school: its course, its clock, its mail, and what can be broken. */
final class SchoolPage {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy 'at' h:mm a", Locale.ENGLISH);

    private final SandboxLms lms;
    private final SandboxLms second;
    private final SandboxClock clock;
    private final MailCatcher mailCatcher;

    private SchoolPage(SandboxLms lms, SandboxLms second, SandboxClock clock, MailCatcher mailCatcher) {
        this.lms = lms;
        this.second = second;
        this.clock = clock;
        this.mailCatcher = mailCatcher;
    }

    static void open(SandboxLms lms, SandboxLms second, SandboxClock clock, MailCatcher mailCatcher) {
        var page = new SchoolPage(lms, second, clock, mailCatcher);
        lms.web()
                .page("/", request -> resource("school.html", "text/html; charset=utf-8"))
                .page("/school.css", request -> resource("school.css", "text/css; charset=utf-8"))
                .page("/school.js", request -> resource("school.js", "text/javascript; charset=utf-8"))
                .page("/state", request -> page.state())
                .page("/clock", page::moveClock)
                .page("/mischief", page::chooseMischief)
                .page("/storage", page::chooseStorage);
    }

    private Web.Answer state() {
        var state = new LinkedHashMap<String, Object>();
        state.put("school", SandboxLms.NAME);
        state.put("course", Course.TITLE);
        state.put("tool", lms.toolRegistration().address());
        state.put("second", second.address());
        state.put("now", TIME.format(ZonedDateTime.now(clock)));
        state.put("today", LocalDate.now(clock).toString());
        state.put(
                "people", lms.course().people().stream().map(SchoolPage::person).toList());
        state.put("mails", mailCatcher.mails());
        state.put("mischief", lms.launches().launchFault().name());
        state.put(
                "mischiefs",
                Arrays.stream(LaunchFault.values()).map(SchoolPage::choice).toList());
        state.put("storage", lms.launches().offersStorage());
        try {
            return Web.Answer.json(JSON.writeValueAsString(state));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Object> person(EnrolledPerson enrolledPerson) {
        return Map.of(
                "id", enrolledPerson.id(),
                "name", enrolledPerson.person().fullName(),
                "given", enrolledPerson.person().given(),
                "teaches", enrolledPerson.teaches());
    }

    private static Map<String, String> choice(LaunchFault launchFault) {
        return Map.of("name", launchFault.name(), "label", launchFault.label());
    }

    private Web.Answer moveClock(Web.Request request) {
        requirePost(request);
        if (!request.get("days").isEmpty()) {
            clock.forward(Duration.ofDays(Long.parseLong(request.get("days"))));
        } else if (!request.get("hours").isEmpty()) {
            clock.forward(Duration.ofHours(Long.parseLong(request.get("hours"))));
        } else {
            var day = LocalDate.parse(request.get("date"));
            clock.to(day.atTime(LocalTime.of(8, 0)).atZone(clock.getZone()).toInstant());
        }
        return state();
    }

    private Web.Answer chooseMischief(Web.Request request) {
        requirePost(request);
        lms.launches().mischief(LaunchFault.valueOf(request.get("choice")));
        return state();
    }

    private Web.Answer chooseStorage(Web.Request request) {
        requirePost(request);
        lms.launches().offersStorage(Boolean.parseBoolean(request.get("offered")));
        return state();
    }

    private static void requirePost(Web.Request request) {
        if (!"POST".equals(request.method())) {
            throw new Web.Refused(405, "POST, please");
        }
    }

    static Web.Answer resource(String name, String contentType) {
        try (var file = Objects.requireNonNull(SchoolPage.class.getResourceAsStream("/sandbox/" + name), name)) {
            return Web.Answer.of(200, contentType, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
