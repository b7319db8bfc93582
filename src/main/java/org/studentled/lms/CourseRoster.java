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
import org.studentled.page.Refusal;
import org.studentled.school.ClassId;
import org.studentled.school.Roster;

/** Class rosters read from the LMS (names and role provisioning services). */
@Component
class CourseRoster implements Roster {

    private static final Logger LOG = LoggerFactory.getLogger(CourseRoster.class);

    private final Courses courses;
    private final ListTroubles troubles;
    private final Platforms platforms;
    private final Members members;
    private final CourseMembers courseMembers;
    private final Clock clock;

    CourseRoster(
            Courses courses,
            ListTroubles troubles,
            Platforms platforms,
            Members members,
            CourseMembers courseMembers,
            Clock clock) {
        this.courses = courses;
        this.troubles = troubles;
        this.platforms = platforms;
        this.members = members;
        this.courseMembers = courseMembers;
        this.clock = clock;
    }

    @Override
    public boolean covers(ClassId id) {
        return courses.of(id).filter(course -> course.members() != null).isPresent();
    }

    // The LMS is asked before any transaction begins; a list that could not be read whole changes nothing.
    @Override
    public Reading read(ClassId id) {
        var course = courses.of(id).orElseThrow(() -> new Refusal(404, "lms.notFromLms"));
        var platform = platforms.known(course.platform()).orElseThrow(() -> new Refusal(404, "lms.notFromLms"));
        var address = course.members();
        if (address == null) {
            throw new Refusal(409, "lms.noList");
        }
        var list = listed(id, platform, course.deployment(), address);
        var reading = courseMembers.follow(id, platform.issuer(), list);
        courseMembers.followTeachers(id, platform.issuer(), list);
        courses.wasRead(id, clock.instant());
        return reading;
    }

    private MemberList listed(ClassId id, Platform platform, String deployment, URI address) {
        try {
            return members.of(platform, deployment, address);
        } catch (ServiceFailed failed) {
            var trouble = ListTrouble.of(failed);
            LOG.warn("class list not read class={} trouble={} because {}", id.value(), trouble, failed.getMessage());
            troubles.met(id, trouble);
            throw failed;
        }
    }
}
