package org.studentled.lms;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.studentled.access.AuditLog;
import org.studentled.access.OfficeAlert;
import org.studentled.access.Sessions;
import org.studentled.ltijava.Platform;
import org.studentled.ltijava.PlatformId;
import org.studentled.ltijava.Platforms;
import org.studentled.page.RequestRefused;
import org.studentled.school.Actor;

/** The school's learning platforms as the office manages them, and those that wait for approval. */
@Component
public class PlatformAdministration implements OfficeAlert {

    private static final String PAGE = "/office/platforms";

    private final Platforms platforms;
    private final LtiCourses courses;
    private final Sessions sessions;
    private final AuditLog auditLog;
    private final Clock clock;

    PlatformAdministration(Platforms platforms, LtiCourses courses, Sessions sessions, AuditLog auditLog, Clock clock) {
        this.sessions = sessions;
        this.platforms = platforms;
        this.courses = courses;
        this.auditLog = auditLog;
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
    public void add(Actor actor, PlatformForm form) {
        auditLog.record(
                actor, "platform-added", platforms.register(form.registration()).value(), null);
    }

    public PlatformForm form(PlatformId id) {
        return PlatformForm.of(known(id));
    }

    /** @throws RequestRefused when the people who came from there would not be known again, or when there would be two of it */
    public void correct(Actor actor, PlatformId id, PlatformForm form) {
        var wanted = form.registration();
        if (!wanted.issuer().equals(known(id).issuer()) && courses.count(id) > 0) {
            throw RequestRefused.conflict("lms.platforms.issuerStays");
        }
        if (platforms
                .known(wanted.issuer(), wanted.clientId())
                .filter(other -> !other.id().equals(id))
                .isPresent()) {
            throw RequestRefused.conflict("lms.platforms.twice");
        }
        platforms.correct(id, wanted);
        auditLog.record(actor, "platform-corrected", id.value(), null);
    }

    private Platform known(PlatformId id) {
        return platforms.known(id).orElseThrow(() -> RequestRefused.notFound("lms.platforms.gone"));
    }

    public void approve(Actor actor, PlatformId id) {
        platforms.approve(id);
        auditLog.record(actor, "platform-approved", id.value(), null);
    }

    /** The visits it opened end with it. */
    public void stop(Actor actor, PlatformId id) {
        platforms.stop(id);
        sessions.endAllOpenedVia(id.value().toString());
        auditLog.record(actor, "platform-stopped", id.value(), null);
    }

    public void admit(Actor actor, PlatformId id, String deployment) {
        if (!platforms.waiting(id).contains(deployment)) {
            throw RequestRefused.conflict("lms.platforms.notWaiting");
        }
        platforms.admit(id, deployment);
        auditLog.record(actor, "deployment-admitted", id.value(), null);
    }

    /** Only one from which no class comes: the others are stopped, so that what they brought stays. */
    public void remove(Actor actor, PlatformId id) {
        if (courses.count(id) > 0) {
            throw RequestRefused.conflict("lms.platforms.inUse");
        }
        platforms.remove(id);
        auditLog.record(actor, "platform-removed", id.value(), null);
    }

    @Override
    public List<Item> current() {
        return all().stream()
                .flatMap(row -> problemsOf(row)
                        .map(key -> new Item(
                                clock.instant(), key, List.of(row.platform().name()), PAGE)))
                .toList();
    }

    private static Stream<String> problemsOf(Row row) {
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
