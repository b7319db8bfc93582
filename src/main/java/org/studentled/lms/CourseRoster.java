package org.studentled.lms;

import java.net.URI;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.studentled.ltijava.MemberList;
import org.studentled.ltijava.Members;
import org.studentled.ltijava.Platform;
import org.studentled.ltijava.Platforms;
import org.studentled.ltijava.ServiceFailed;
import org.studentled.page.RequestRefused;
import org.studentled.school.ClassId;
import org.studentled.school.Roster;

/** Class rosters read from the LMS (names and role provisioning services). */
@Component
class CourseRoster implements Roster {

    private static final Logger LOG = LoggerFactory.getLogger(CourseRoster.class);

    private final LtiCourses courses;
    private final RosterAlerts alerts;
    private final Platforms platforms;
    private final Members members;
    private final LtiRosterSync ltiRosterSync;
    private final Clock clock;

    CourseRoster(
            LtiCourses courses,
            RosterAlerts alerts,
            Platforms platforms,
            Members members,
            LtiRosterSync ltiRosterSync,
            Clock clock) {
        this.courses = courses;
        this.alerts = alerts;
        this.platforms = platforms;
        this.members = members;
        this.ltiRosterSync = ltiRosterSync;
        this.clock = clock;
    }

    @Override
    public boolean covers(ClassId id) {
        return courses.findByClass(id)
                .filter(course -> course.members() != null)
                .isPresent();
    }

    // The LMS is asked before any transaction begins; a list that could not be read whole changes nothing.
    @Override
    public Reading read(ClassId id) {
        var course = courses.findByClass(id).orElseThrow(() -> RequestRefused.notFound("lms.notFromLms"));
        var platform = platforms.known(course.platform()).orElseThrow(() -> RequestRefused.notFound("lms.notFromLms"));
        var address = course.members();
        if (address == null) {
            throw RequestRefused.conflict("lms.noList");
        }
        var list = listed(id, platform, course.deployment(), address);
        var reading = ltiRosterSync.sync(id, platform.issuer(), list);
        ltiRosterSync.syncTeachers(id, platform.issuer(), list);
        courses.markRead(id, clock.instant());
        return reading;
    }

    private MemberList listed(ClassId id, Platform platform, String deployment, URI address) {
        try {
            return members.fetch(platform, deployment, address);
        } catch (ServiceFailed failed) {
            var failure = RosterFailure.of(failed);
            LOG.warn("class list not read class={} failure={} because {}", id.value(), failure, failed.getMessage());
            alerts.recordFailure(id, failure);
            throw failed;
        }
    }
}
