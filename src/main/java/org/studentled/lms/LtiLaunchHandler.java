package org.studentled.lms;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.studentled.access.Session;
import org.studentled.access.SessionStartPage;
import org.studentled.access.Sessions;
import org.studentled.ltijava.DeepLinkingRequests;
import org.studentled.ltijava.Launch;
import org.studentled.ltijava.LaunchHandler;
import org.studentled.ltijava.ServiceFailed;
import org.studentled.page.RequestRefused;
import org.studentled.school.ClassId;

/** Signs people in from their course: teachers to their class, students to their own pages, no one else. */
@Component
class LtiLaunchHandler implements LaunchHandler {

    private static final Logger LOG = LoggerFactory.getLogger(LtiLaunchHandler.class);
    /** The links that teachers place in their courses. */
    private static final String PLACED = "/open/[a-z]+";

    private static final int MOST_TRIES = 4;
    private static final Duration LIST_STAYS_GOOD = Duration.ofMinutes(15);

    private final LaunchProvisioning launchProvisioning;
    private final LtiCourses courses;
    private final CourseRoster roster;
    private final Sessions sessions;
    private final DeepLinkingRequests requests;
    private final Mentors mentors;
    private final Clock clock;

    LtiLaunchHandler(
            LaunchProvisioning launchProvisioning,
            LtiCourses courses,
            CourseRoster roster,
            Sessions sessions,
            DeepLinkingRequests requests,
            Mentors mentors,
            Clock clock) {
        this.requests = requests;
        this.mentors = mentors;
        this.launchProvisioning = launchProvisioning;
        this.courses = courses;
        this.roster = roster;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public ModelAndView handle(Launch launch) {
        var roles = launch.roles();
        if (launch.choosing() != null && !roles.instructor()) {
            throw RequestRefused.notAllowed("lms.noChoice");
        }
        var context = launch.context();
        if (context == null) {
            return nothing("lms.noCourse");
        }
        if (!roles.instructor()) {
            launchProvisioning.withdrawTeacher(launch, context);
        }
        if (!roles.instructor() && !roles.learner()) {
            return roles.mentor() ? read(launch, context) : nothing("lms.noRole");
        }
        if (!roles.instructor() && !launchProvisioning.isOpen(launch, context)) {
            return nothing("lms.notOpenedYet");
        }
        var arrival = arrival(launch, context);
        var session = sessions.start(
                new Session(arrival.actor(), arrival.classId(), null, clock.instant()),
                launch.platform().id().value().toString());
        return SessionStartPage.into(session, next(launch, arrival));
    }

    private String next(Launch launch, LaunchProvisioning.Arrival arrival) {
        var choosing = launch.choosing();
        if (choosing != null) {
            return "/classes/" + arrival.classId() + "/place/" + requests.save(launch, choosing, arrival.owner());
        }
        var path = launch.target().getPath();
        return path.matches(PLACED) ? path : "/";
    }

    private ModelAndView read(Launch launch, Launch.Context context) {
        var mentees = mentors.menteesOf(launch, context);
        return mentees.isEmpty()
                ? nothing(launch.mentorOf().isEmpty() ? "lms.mentor.noScope" : "lms.mentor.notHere")
                : new ModelAndView("lms/mentor", Map.of("children", mentees));
    }

    /** The launch is good, there is only nothing in this tool for such a visitor: no error, and no visit either. */
    private static ModelAndView nothing(String why) {
        return new ModelAndView("lms/nothing", Map.of("why", why));
    }

    private LaunchProvisioning.Arrival arrival(Launch launch, Launch.Context context) {
        if (!launch.roles().instructor()) {
            return retryOnce(() -> launchProvisioning.student(launch, context));
        }
        var arrival = retryOnce(() -> launchProvisioning.teacher(launch, context));
        refresh(arrival.classId());
        return arrival;
    }

    // Tabs opened at the same moment may all make the same person and course known; the later ones then find the
    // first's.
    private static LaunchProvisioning.Arrival retryOnce(Supplier<LaunchProvisioning.Arrival> arriving) {
        for (int attempt = 1; ; attempt++) {
            try {
                return arriving.get();
            } catch (RuntimeException failed) {
                if (attempt == MOST_TRIES || !isJustMade(failed)) {
                    throw failed;
                }
            }
        }
    }

    // Also within: repositories wrap it.
    private static boolean isJustMade(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                .anyMatch(each -> each instanceof DuplicateKeyException);
    }

    private void refresh(ClassId id) {
        var wanted = courses.findByClass(id)
                .filter(course -> course.members() != null)
                .filter(course -> course.readAt() == null
                        || course.readAt().plus(LIST_STAYS_GOOD).isBefore(clock.instant()));
        if (wanted.isEmpty()) {
            return;
        }
        try {
            roster.read(id);
        } catch (ServiceFailed told) {
            // Written into the log, and told to the office, where it was met.
        } catch (RuntimeException later) {
            // The teacher comes in all the same, with the list as it was.
            LOG.warn("class list not read class={} because {}", id.value(), later.getMessage());
        }
    }
}
