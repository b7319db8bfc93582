package org.studentled.conference;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.page.RequestRefused;

/** The families' words to their children. */
@Component
public class FamilyReflections {

    private final Conferences conferences;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FamilyReflections(Conferences conferences, JdbcClient db, ApplicationEventPublisher events, Clock clock) {
        this.conferences = conferences;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void write(ConferenceId conference, FamilyReflection words) {
        write(conference, words, Way.LINK);
    }

    /**
     * As {@link #write(ConferenceId, FamilyReflection)}, typed for the family. What it has given to be typed is meant
     * for the child.
     *
     * @throws RequestRefused (conflict) when the family has written at its own link: that is its page alone
     */
    @Transactional
    public void typeFor(ConferenceId conference, FamilyReflection words, Way way) {
        conferences.lock(conference);
        if (isTheirOwn(conference)) {
            throw RequestRefused.conflict("conference.dictation.theirs");
        }
        write(conference, words.forTheStudent(), way);
    }

    /** The family has begun at its own link. */
    public boolean isTheirOwn(ConferenceId conference) {
        return wayOf(conference) == Way.LINK && !getByConference(conference).isBlank();
    }

    public Way wayOf(ConferenceId conference) {
        return db.sql("select way from family_reflection where conference_id = :conference")
                .param("conference", conference.value())
                .query((row, number) -> Way.valueOf(row.getString(1)))
                .optional()
                .orElse(Way.LINK);
    }

    private void write(ConferenceId conference, FamilyReflection words, Way way) {
        conferences.lock(conference);
        db.sql("delete from family_reflection where conference_id = :conference")
                .param("conference", conference.value())
                .update();
        db.sql("insert into family_reflection (conference_id, learns_best_when, grew_in, proud_that, let_us_try,"
                        + " i_want_you_to_know, shared, written_at, way)"
                        + " values (:conference, :best, :grew, :proud, :try, :know, :shared, :at, :way)")
                .param("way", way.name())
                .param("conference", conference.value())
                .param("best", words.learnsBestWhen())
                .param("grew", words.grewIn())
                .param("proud", words.proudThat())
                .param("try", words.letUsTry())
                .param("know", words.iWantYouToKnow())
                .param("shared", words.shared())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (words.shared()) {
            events.publishEvent(new FamilyReflection.Shared(conference));
        }
    }

    /** What is written so far; a blank page if nothing is. */
    public FamilyReflection getByConference(ConferenceId conference) {
        return db.sql("select learns_best_when, grew_in, proud_that, let_us_try, i_want_you_to_know, shared"
                        + " from family_reflection where conference_id = :conference")
                .param("conference", conference.value())
                .query((row, number) -> new FamilyReflection(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getBoolean(6)))
                .optional()
                .orElseGet(FamilyReflection::blank);
    }

    /** How the words came here. */
    public enum Way {
        LINK,
        PAPER,
        DICTATED
    }
}
