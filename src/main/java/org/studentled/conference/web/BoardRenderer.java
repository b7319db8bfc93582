package org.studentled.conference.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Conferences;
import org.studentled.conference.TableClaims;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.scheduling.Placements;
import org.studentled.school.StaffId;

/**
 * Renders the tables of a board once for all screens that show the same: after a tap every board of the evening asks for
 * them in the same moment.
 *
 * <p>What it holds is never older than the database says: each request reads the versions of what is on the board, on
 * whatever node. What has no version here (a name that is corrected, the minutes since a family came) is at most a
 * minute old. Who may see the board is the caller's to check, for each request.
 */
@Component
class BoardRenderer {

    static final String TABLES = "conference/board :: tables";

    private static final int LONGEST_HOLD_MINUTES = 60;

    private final BoardAssembler boardAssembler;
    private final Conferences conferences;
    private final TableClaims tableClaims;
    private final Placements placements;
    private final ViewResolver views;
    private final Clock clock;
    private final Map<Screen, Rendering> latest = new ConcurrentHashMap<>();

    BoardRenderer(
            BoardAssembler boardAssembler,
            Conferences conferences,
            TableClaims tableClaims,
            Placements placements,
            ViewResolver viewResolver,
            Clock clock) {
        this.boardAssembler = boardAssembler;
        this.conferences = conferences;
        this.tableClaims = tableClaims;
        this.placements = placements;
        this.views = viewResolver;
        this.clock = clock;
    }

    /** @return the tables as UTF-8; no one changes the array */
    byte[] tables(
            Round round, StaffId looking, Locale language, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        Screen screen = new Screen(round.id(), looking, language);
        State state = state(round.id());
        Rendering rendering = latest.compute(
                screen,
                (key, before) -> before != null && before.shows(state)
                        ? before
                        : new Rendering(
                                state, new FutureTask<>(() -> render(round, looking, language, request, response))));
        // Only the first of those who ask does the work; the others wait for it.
        rendering.tables().run();
        try {
            return rendering.tables().get();
        } catch (ExecutionException failed) {
            latest.remove(screen, rendering);
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        } finally {
            forgetOld(state.minute());
        }
    }

    private State state(RoundId round) {
        return new State(
                conferences.versionsIn(round),
                tableClaims.in(round),
                placements.versionsIn(round),
                clock.instant().truncatedTo(ChronoUnit.MINUTES));
    }

    private byte[] render(
            Round round, StaffId looking, Locale language, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
        View view = views.resolveViewName(TABLES, language);
        if (view == null) {
            throw new IllegalStateException("no view " + TABLES);
        }
        view.render(Map.of("board", boardAssembler.assemble(round, looking)), request, page);
        return page.getContentAsByteArray();
    }

    private void forgetOld(Instant now) {
        Instant oldest = now.minus(LONGEST_HOLD_MINUTES, ChronoUnit.MINUTES);
        latest.values().removeIf(rendering -> rendering.state().minute().isBefore(oldest));
    }

    /** Whose tables look alike: a teacher's own table is marked. */
    private record Screen(RoundId round, StaffId looking, Locale language) {}

    /** All that the tables are made of, as far as it can change from one moment to the next. */
    private record State(
            List<String> conferences, Map<ConferenceId, StaffId> claims, List<String> bookings, Instant minute) {}

    private record Rendering(State state, FutureTask<byte[]> tables) {

        boolean shows(State now) {
            return state.equals(now);
        }
    }
}
