package org.studentled.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.access.Links;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.AdultId;
import org.studentled.school.SchoolZone;

/** The whole addresses families open; each works until a week after the round. */
@Component
public class PersonalLinks {

    private static final Duration SHORTEST = Duration.ofDays(7);

    private final Links links;
    private final Rounds rounds;
    private final SchoolZone zone;
    private final Clock clock;
    private final String address;

    PersonalLinks(
            Links links, Rounds rounds, SchoolZone zone, Clock clock, @Value("${school.address}") String address) {
        this.links = links;
        this.rounds = rounds;
        this.zone = zone;
        this.clock = clock;
        this.address = address;
    }

    @Transactional
    public String issue(AdultId adult, RoundId round) {
        Instant end = zone.at(rounds.get(round).calendar().closesOn().plusWeeks(1), LocalTime.MIDNIGHT);
        Duration life = Duration.between(clock.instant(), end);
        return address + "/f/" + links.issue(adult, life.compareTo(SHORTEST) < 0 ? SHORTEST : life);
    }
}
