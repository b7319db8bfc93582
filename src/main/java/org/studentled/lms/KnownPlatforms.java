package org.studentled.lms;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.studentled.access.Audit;
import org.studentled.access.Sessions;
import org.studentled.access.Trouble;
import org.studentled.ltijava.Platform;
import org.studentled.ltijava.PlatformId;
import org.studentled.ltijava.Platforms;
import org.studentled.page.Refusal;
import org.studentled.school.Who;

/** The school's learning platforms as the office manages them, and those that wait for approval. */
@Component
public class KnownPlatforms implements Trouble {

    private static final String PAGE = "/office/platforms";

    private final Platforms platforms;
    private final Courses courses;
    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;

    KnownPlatforms(Platforms platforms, Courses courses, Sessions sessions, Audit audit, Clock clock) {
        this.sessions = sessions;
        this.platforms = platforms;
        this.courses = courses;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One platform.
     *
     * @param waiting deployments whose launches are refused until they are admitted
     * @param courses how many of its courses are classes here
     * @param since when it was registered; nothing for one from before that was written down
     */
    public record Row(
            Platform platform,
            Set<String> waiting,
            int courses,
            @Nullable Instant since) {}

    public List<Row> all() {
        var since = platforms.registered();
        return platforms.all().stream()
                .map(each ->
                        new Row(each, platforms.waiting(each.id()), courses.count(each.id()), since.get(each.id())))
                .toList();
    }

    /** Written down by hand: whoever does so vouches for it. */
    public void add(Who who, PlatformForm form) {
        audit.note(
                who, "platform-added", platforms.register(form.registration()).value(), null);
    }

    public PlatformForm form(PlatformId id) {
        return PlatformForm.of(known(id));
    }

    /** @throws Refusal when the people who came from there would not be known again, or when there would be two of it */
    public void correct(Who who, PlatformId id, PlatformForm form) {
        var wanted = form.registration();
        if (!wanted.issuer().equals(known(id).issuer()) && courses.count(id) > 0) {
            throw new Refusal(409, "lms.platforms.issuerStays");
        }
        if (platforms
                .known(wanted.issuer(), wanted.clientId())
                .filter(other -> !other.id().equals(id))
                .isPresent()) {
            throw new Refusal(409, "lms.platforms.twice");
        }
        platforms.correct(id, wanted);
        audit.note(who, "platform-corrected", id.value(), null);
    }

    private Platform known(PlatformId id) {
        return platforms.known(id).orElseThrow(() -> new Refusal(404, "lms.platforms.gone"));
    }

    public void approve(Who who, PlatformId id) {
        platforms.approve(id);
        audit.note(who, "platform-approved", id.value(), null);
    }

    /** The visits it opened end with it. */
    public void stop(Who who, PlatformId id) {
        platforms.stop(id);
        sessions.endAllOpenedVia(id.value().toString());
        audit.note(who, "platform-stopped", id.value(), null);
    }

    public void admit(Who who, PlatformId id, String deployment) {
        if (!platforms.waiting(id).contains(deployment)) {
            throw new Refusal(409, "lms.platforms.notWaiting");
        }
        platforms.admit(id, deployment);
        audit.note(who, "deployment-admitted", id.value(), null);
    }

    /** Only one from which no class comes: the others are stopped, so that what they brought stays. */
    public void remove(Who who, PlatformId id) {
        if (courses.count(id) > 0) {
            throw new Refusal(409, "lms.platforms.inUse");
        }
        platforms.remove(id);
        audit.note(who, "platform-removed", id.value(), null);
    }

    @Override
    public List<Item> now() {
        return all().stream()
                .flatMap(row -> troubles(row)
                        .map(key -> new Item(
                                clock.instant(), key, List.of(row.platform().name()), PAGE)))
                .toList();
    }

    private static Stream<String> troubles(Row row) {
        var told = new ArrayList<String>();
        if (!row.platform().isSound()) {
            told.add("lms.alert.platformUnsound");
        }
        if (!row.platform().approved()) {
            told.add("lms.alert.platformWaits");
        }
        if (!row.waiting().isEmpty()) {
            told.add("lms.alert.deploymentWaits");
        }
        return told.stream();
    }
}
