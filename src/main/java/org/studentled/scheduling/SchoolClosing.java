package org.studentled.scheduling;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.page.RequestRefused;
import org.studentled.round.Rounds;
import org.studentled.school.SchoolZone;

/** A day on which the school closes, as for snow: all its evenings move or wait for a new date, or none of them. */
@Component
public class SchoolClosing {

    private final Evenings evenings;
    private final Rounds rounds;
    private final SchoolZone zone;

    SchoolClosing(Evenings evenings, Rounds rounds, SchoolZone zone) {
        this.evenings = evenings;
        this.rounds = rounds;
        this.zone = zone;
    }

    /** The next day on which there are evenings, today included; today when none are planned. */
    public LocalDate nextDay() {
        return evenings.from(zone.today(), 0, 1).stream()
                .findFirst()
                .map(Evening::date)
                .orElseGet(zone::today);
    }

    /**
     * @throws RequestRefused (invalid) when one of them is not on that day
     * @throws Evening.DateOutOfRoundException when one of them would leave its round
     */
    @Transactional
    public void move(Collection<EveningId> ids, LocalDate day, LocalDate to) {
        openOn(ids, day).forEach(evening -> evenings.move(evening.id(), to));
    }

    /** @throws RequestRefused (invalid) when one of them is not on that day */
    @Transactional
    public void postpone(Collection<EveningId> ids, LocalDate day) {
        openOn(ids, day).forEach(evening -> evenings.postpone(evening.id()));
    }

    /** The evening takes place on its day after all; one that was not called off stays as it is. */
    @Transactional
    public void reopen(EveningId id) {
        Evening evening = evenings.lock(id);
        if (evening.isPostponed()) {
            if (evening.date().isBefore(zone.today())) {
                throw RequestRefused.invalid("scheduling.closing.dayOver");
            }
            rounds.teacherReplaced(evening.roundId());
        }
    }

    /** In one order, so that two offices that press at once don't wait for each other. Rounds that are over stay. */
    private List<Evening> openOn(Collection<EveningId> ids, LocalDate day) {
        List<Evening> chosen = ids.stream()
                .map(evenings::get)
                .sorted(Comparator.comparing(evening -> evening.id().value()))
                .toList();
        if (!chosen.stream().allMatch(evening -> evening.date().equals(day))) {
            throw RequestRefused.invalid("scheduling.closing.otherDay");
        }
        return chosen.stream()
                .filter(evening -> rounds.get(evening.roundId()).isOpen())
                .toList();
    }
}
