package org.studentled.sandbox;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.studentled.ConnectionGuard;
import org.studentled.StudentLedConferences;
import org.studentled.sandbox.classroom.ClassroomSandbox;
import org.studentled.sandbox.lms.SandboxLms;
import org.studentled.sandbox.oidc.OidcSandbox;

/** A whole pretend school on this machine, with the real application in the middle of it. */
public final class SandboxSchool implements AutoCloseable {

    /** Seals nothing but pretend consents. */
    private static final String KEY =
            Base64.getEncoder().encodeToString("thirty-two bytes, none of worth.".getBytes(StandardCharsets.UTF_8));

    private final SandboxClock clock;
    private final MailCatcher mailCatcher;
    private final ClassroomSandbox classroom;
    private final SandboxLms lms;
    private final SandboxLms second;
    private final OidcSandbox google;
    private final OidcSandbox microsoft;
    private final ConfigurableApplicationContext application;
    private final String address;

    private SandboxSchool(Ports ports, SandboxClock clock, Map<String, String> further) {
        this.clock = clock;
        address = "http://localhost:" + ports.application();
        mailCatcher = MailCatcher.on(ports.mail());
        classroom = ClassroomSandbox.start(ports.classroom(), clock);
        lms = SandboxLms.start(ports.lms(), address, clock);
        second = SandboxLms.start(ports.secondLms(), address, clock);
        google = OidcSandbox.mount(lms.web(), "/google", "Google", clock);
        microsoft = OidcSandbox.mount(lms.web(), "/microsoft", "Microsoft", clock);
        Accounts.of(google, microsoft);
        SchoolPage.open(lms, second, clock, mailCatcher);
        SecondLmsPage.open(second);
        application = start(ports, further);
        DemoData.offer(lms.web(), application);
    }

    /**
     * Started by {@code mvn spring-boot:test-run}: keeps its data in {@code data/sandbox}.
     *
     * @param arguments further settings of the application, as {@code --school.zone=Europe/Berlin}
     */
    public static void main(String[] arguments) {
        var home = Path.of("data", "sandbox");
        var settings = new LinkedHashMap<String, String>();
        settings.put(
                "spring.datasource.url",
                "jdbc:h2:file:" + home.toAbsolutePath().resolve("school") + ";LOCK_TIMEOUT=10000;WRITE_DELAY=0");
        settings.put("spring.main.banner-mode", "off");
        settings.put("logging.level.root", "warn");
        for (var argument : arguments) {
            var parts = argument.replaceFirst("^--", "").split("=", 2);
            settings.put(parts[0], parts.length == 2 ? parts[1] : "true");
        }
        try {
            var school = new SandboxSchool(Ports.usual(), SandboxClock.keptIn(home.resolve("clock")), settings);
            System.out.printf("%n  The sandbox school is open:  %s%n%n", school.lms.address());
        } catch (RuntimeException closed) {
            System.err.printf(
                    "%n  The sandbox school could not be opened: %s%n  (its ports are %s; its data is in %s)%n%n",
                    NestedExceptionUtils.getMostSpecificCause(closed).getMessage(), Ports.usual(), home);
            // What was opened before would keep the process alive.
            System.exit(1);
        }
    }

    /** A school for tests: on free ports, in memory, with further settings of the application. */
    public static SandboxSchool open(Map<String, String> further) {
        var settings = new LinkedHashMap<String, String>();
        settings.put(
                "spring.datasource.url",
                "jdbc:h2:mem:sandbox" + System.nanoTime() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
        settings.put("camunda.bpm.generate-unique-process-engine-name", "true");
        settings.put("school.engine-port", "0");
        // Tests send what waits themselves.
        settings.put("lms.passback.poll-interval", "PT24H");
        settings.putAll(further);
        return new SandboxSchool(Ports.free(), SandboxClock.fresh(), settings);
    }

    @Override
    public void close() {
        application.close();
        lms.stop();
        second.stop();
        classroom.stop();
        mailCatcher.stop();
    }

    /** Where the application itself is. */
    public String address() {
        return address;
    }

    public SandboxLms lms() {
        return lms;
    }

    /** An LMS the school does not know yet. */
    public SandboxLms secondLms() {
        return second;
    }

    public ClassroomSandbox classroom() {
        return classroom;
    }

    /** The pretend school's Google accounts. */
    public OidcSandbox google() {
        return google;
    }

    /** The accounts of its pretend Microsoft tenant. */
    public OidcSandbox microsoft() {
        return microsoft;
    }

    public MailCatcher mailCatcher() {
        return mailCatcher;
    }

    public SandboxClock clock() {
        return clock;
    }

    /** The running application with all its parts. */
    public ApplicationContext application() {
        return application;
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    private ConfigurableApplicationContext start(Ports ports, Map<String, String> further) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("server.port", String.valueOf(ports.application()));
        settings.put("school.address", address);
        settings.put("school.secret-key", KEY);
        settings.put("spring.mail.host", "127.0.0.1");
        settings.put("spring.mail.port", String.valueOf(ports.mail()));
        // A moved clock makes timers due: they should fire while one is still looking.
        settings.put("camunda.bpm.job-execution.wait-time-in-millis", "1000");
        settings.put("camunda.bpm.job-execution.max-wait", "1000");
        // The sandbox is on this machine, where no stranger may send the application.
        settings.put("lti.private-hosts[0]", "127.0.0.1");
        settings.put("lti.private-hosts[1]", "127.0.0.2");
        settings.putAll(lms.settings());
        settings.putAll(classroom.settings());
        settings.putAll(Accounts.settings(google, microsoft));
        settings.putAll(further);
        return new SpringApplicationBuilder(StudentLedConferences.class)
                .initializers(context -> prepare((GenericApplicationContext) context))
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    private void prepare(GenericApplicationContext context) {
        context.registerBean("sandboxClock", SandboxClock.class, () -> clock, bean -> bean.setPrimary(true));
        context.registerBean(OnlyTheApplication.class, OnlyTheApplication::new);
        context.registerBean(ConnectionGuard.class, ConnectionGuard::new);
    }
}
