package org.studentled.calendar;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On which days of the week there is school: one row, or none while Monday to Friday are right. */
@Component
class SchoolWeek {

    private final JdbcClient db;

    SchoolWeek(JdbcClient db) {
        this.db = db;
    }

    Set<DayOfWeek> weekdays() {
        return find().map(SchoolWeek::read).orElse(SchoolCalendar.USUAL_WEEKDAYS);
    }

    boolean isTyped() {
        return find().isPresent();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when there is one */
    void saveFirst(Set<DayOfWeek> weekdays) {
        db.sql("insert into calendar_week (id, weekdays) values (1, :weekdays)")
                .param("weekdays", write(weekdays))
                .update();
    }

    void save(Set<DayOfWeek> weekdays) {
        int known = db.sql("update calendar_week set weekdays = :weekdays where id = 1")
                .param("weekdays", write(weekdays))
                .update();
        if (known == 0) {
            saveFirst(weekdays);
        }
    }

    private Optional<String> find() {
        return db.sql("select weekdays from calendar_week where id = 1")
                .query(String.class)
                .optional();
    }

    private static Set<DayOfWeek> read(String weekdays) {
        return Arrays.stream(weekdays.split(",")).map(DayOfWeek::valueOf).collect(Collectors.toSet());
    }

    private static String write(Set<DayOfWeek> weekdays) {
        return new TreeSet<>(weekdays).stream().map(DayOfWeek::name).collect(Collectors.joining(","));
    }
}
