package org.studentled.classroom.prep;

import com.google.api.services.classroom.model.CourseWork;
import com.google.api.services.classroom.model.Date;
import com.google.api.services.classroom.model.Link;
import com.google.api.services.classroom.model.Material;
import com.google.api.services.classroom.model.TimeOfDay;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;
import org.studentled.school.SchoolZone;

/** How a task looks as Google's course work: ungraded, for the whole class, with a link that carries its name. */
@Component
class CourseWorkMapper {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private final SchoolZone zone;
    private final Clock clock;

    CourseWorkMapper(SchoolZone zone, Clock clock) {
        this.zone = zone;
        this.clock = clock;
    }

    CourseWork toCourseWork(PrepTask task) {
        CourseWork work = new CourseWork()
                .setTitle(task.title())
                .setDescription(task.text().isBlank() ? null : task.text())
                .setWorkType("ASSIGNMENT")
                .setState("DRAFT")
                .setMaterials(List.of(new Material().setLink(new Link().setUrl(task.markedLink()))));
        Instant due = zone.at(task.due(), END_OF_DAY);
        // Google refuses a day that has passed; late is better than never.
        return due.isAfter(clock.instant())
                ? dueAt(work, due.atOffset(ZoneOffset.UTC).toLocalDateTime())
                : work;
    }

    static boolean carries(CourseWork work, PrepTask task) {
        return work.getMaterials() != null
                && work.getMaterials().stream()
                        .anyMatch(material -> material.getLink() != null
                                && material.getLink().getUrl() != null
                                && material.getLink()
                                        .getUrl()
                                        .contains(task.id().toString()));
    }

    private static CourseWork dueAt(CourseWork work, LocalDateTime utc) {
        return work.setDueDate(new Date()
                        .setYear(utc.getYear())
                        .setMonth(utc.getMonthValue())
                        .setDay(utc.getDayOfMonth()))
                .setDueTime(new TimeOfDay().setHours(utc.getHour()).setMinutes(utc.getMinute()));
    }
}
