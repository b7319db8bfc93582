package org.studentled.killed;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.EveningFixture;
import org.studentled.StudentLedConferences;
import org.studentled.access.Sessions;
import org.studentled.classroom.LinkedToGoogle;
import org.studentled.conference.Conferences;
import org.studentled.round.Participations;
import org.studentled.round.PrepTasks;
import org.studentled.round.WeekId;
import org.studentled.sandbox.SandboxClock;
import org.studentled.sandbox.Shipped;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.Evening;
import org.studentled.scheduling.Evenings;
import org.studentled.school.Actor;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;
import org.studentled.school.ClassId;
import org.studentled.school.Households;
import org.studentled.school.StudentId;

/**
 * The real application in a process of its own, which a test may kill; beside its own pages it has three doors for the
 * test, which make the school, plan a week's task, and tell how much is still on its way.
 */
final class KillableApplication {

    private static final int FAMILIES = 12;

    private KillableApplication() {}

    public static void main(String[] settings) {
        SandboxClock clock = SandboxClock.fresh();
        clock.forward(Duration.parse(System.getProperty("ahead", "PT0S")));
        new SpringApplicationBuilder(StudentLedConferences.class)
                .initializers(context -> {
                    Shipped.prepare((GenericApplicationContext) context, clock);
                    ((GenericApplicationContext) context)
                            .registerBean(
                                    "testDoors",
                                    ServletRegistrationBean.class,
                                    () -> new ServletRegistrationBean<>(new Doors(context), "/webjars/killed/*"));
                })
                .run(settings);
    }

    private static final class Doors extends HttpServlet {

        private final transient ApplicationContext context;

        private Doors(ApplicationContext context) {
            this.context = context;
        }

        /** Beside the files of libraries, which need no session to be read. */
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            doPost(request, response);
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            switch (request.getPathInfo()) {
                case "/school" -> response.getWriter().print(String.join("\n", school(request.getParameter("token"))));
                case "/week" -> week(request);
                case "/waiting" -> response.getWriter().print(waiting());
                default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        }

        /** The class, the teacher's session, the night and its starts; then each child with the page of their family. */
        private List<String> school(String token) {
            EveningFixture school = new EveningFixture(context);
            context.getBean(Evenings.class)
                    .arrange(school.evening, new Evening.Plan(LocalTime.of(16, 0), LocalTime.of(19, 0), 10, 6, 4));
            List<StudentId> students = new ArrayList<>();
            List<AdultId> adults = new ArrayList<>();
            for (int number = 0; number < FAMILIES; number++) {
                StudentId student = school.student("Child Number" + number);
                adults.add(school.adult(
                        school.household("Home" + number, student),
                        "Adult " + number,
                        "mother",
                        Adult.Channel.MAIL,
                        "adult" + number + "@family.example"));
                students.add(student);
            }
            context.getBean(Participations.class).joinAll(school.round);
            LinkedToGoogle.link(context, school.teacher, school.room, token);
            List<String> lines = new ArrayList<>(List.of(
                    school.room.toString(),
                    context.getBean(Sessions.class).start(Actor.teacher(school.teacher), school.room),
                    school.evening.toString(),
                    String.join(
                            " ",
                            context.getBean(Bookings.class).freeStarts(school.evening).stream()
                                    .map(Object::toString)
                                    .toList())));
            for (int number = 0; number < FAMILIES; number++) {
                StudentId student = students.get(number);
                context.getBean(Conferences.class)
                        .expect(
                                school.participation(student),
                                context.getBean(Households.class).findByStudent(student).stream()
                                        .map(household -> household.id())
                                        .toList());
                lines.add(school.participation(student) + " " + school.linkOf(adults.get(number)));
            }
            return lines;
        }

        private void week(HttpServletRequest request) {
            context.getBean(PrepTasks.class)
                    .publish(
                            new ClassId(UUID.fromString(request.getParameter("class"))),
                            new WeekId(UUID.fromString(request.getParameter("week"))),
                            new PrepTasks.Task(
                                    "This week",
                                    "Show your work.",
                                    LocalDate.now(context.getBean(Clock.class)).plusDays(4),
                                    URI.create("https://school.example/week")));
        }

        private int waiting() {
            JdbcClient db = context.getBean(JdbcClient.class);
            return db.sql("select count(*) from outbox_entry where state in ('WAITING', 'HELD')")
                            .query(Integer.class)
                            .single()
                    + db.sql("select count(*) from classroom_task where state in ('PLANNED', 'DRAFT')")
                            .query(Integer.class)
                            .single();
        }
    }
}
