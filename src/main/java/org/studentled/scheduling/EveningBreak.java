package org.studentled.scheduling;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rest of the teacher; the family that comes at its end is the first one after it. */
public record EveningBreak(LocalTime startsAt, LocalTime endsAt) {

    public EveningBreak {
        if (!endsAt.isAfter(startsAt)) {
            throw new IllegalArgumentException("A break ends after it begins");
        }
    }

    static String written(List<EveningBreak> breaks) {
        return breaks.stream().map(rest -> rest.startsAt + "-" + rest.endsAt).collect(Collectors.joining(" "));
    }

    static List<EveningBreak> read(String written) {
        return Stream.of(written.split(" "))
                .filter(each -> !each.isEmpty())
                .map(each -> each.split("-"))
                .map(ends -> new EveningBreak(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])))
                .toList();
    }

    boolean covers(LocalTime start) {
        return !start.isBefore(startsAt) && start.isBefore(endsAt);
    }
}
