package org.studentled.conference.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.conference.Conference;
import org.studentled.conference.ConferenceDetailsLoader;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Conferences;
import org.studentled.conference.RoundTables;
import org.studentled.conference.TableClaims;
import org.studentled.page.LiveUpdates;
import org.studentled.page.RequestRefused;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.Actor;
import org.studentled.school.StaffId;

/** The live board: every table with its step, the one closest to the end first. */
@Controller
@RequestMapping("/rounds/{id}/board")
class BoardPage {

    private static final int TEACHER_STEP = 10;
    private static final String TABLES = BoardRenderer.TABLES;
    private static final MediaType PAGE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /** After a change the boards of an evening ask one after the other within this time. */
    private static final int LONGEST_PAUSE_MILLIS = 300;

    private static final int SHORTEST_PAUSE_MILLIS = 20;

    private final AccessPolicy accessPolicy;
    private final Rounds rounds;
    private final Conferences conferences;
    private final ConferenceDetailsLoader detailsLoader;
    private final BoardAssembler boardAssembler;
    private final RoundTables roundTables;
    private final TableClaims tableClaims;
    private final LiveUpdates liveUpdates;
    private final OfflineTapTime offlineTapTime;
    private final BoardRenderer renderer;

    BoardPage(
            AccessPolicy accessPolicy,
            Rounds rounds,
            Conferences conferences,
            ConferenceDetailsLoader detailsLoader,
            BoardAssembler boardAssembler,
            RoundTables roundTables,
            TableClaims tableClaims,
            LiveUpdates liveUpdates,
            OfflineTapTime offlineTapTime,
            BoardRenderer renderer) {
        this.renderer = renderer;
        this.tableClaims = tableClaims;
        this.offlineTapTime = offlineTapTime;
        this.accessPolicy = accessPolicy;
        this.rounds = rounds;
        this.conferences = conferences;
        this.detailsLoader = detailsLoader;
        this.boardAssembler = boardAssembler;
        this.roundTables = roundTables;
        this.liveUpdates = liveUpdates;
    }

    @GetMapping
    String open(Actor actor, @PathVariable RoundId id, Model model) {
        model.addAttribute("news", liveUpdates.address(BoardUpdates.board(id)));
        model.addAttribute("pause", ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS));
        look(actor, id, model);
        return "conference/board";
    }

    @GetMapping("/tables")
    ResponseEntity<byte[]> tables(
            Actor actor,
            @PathVariable RoundId id,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws Exception {
        Round round = opened(actor, id);
        return ResponseEntity.ok()
                .contentType(PAGE)
                .body(renderer.tables(round, new StaffId(actor.id()), language, request, response));
    }

    /** The step itself is sent, not "one more": a second tap finds it reached. */
    @PostMapping("/{conference}/step")
    String step(
            Actor actor,
            @PathVariable RoundId id,
            @PathVariable ConferenceId conference,
            @RequestParam int step,
            @RequestHeader(name = OfflineTapTime.AGO, defaultValue = "0") long ago,
            Model model) {
        opened(actor, id, conference);
        conferences.reach(conference, step, offlineTapTime.timeOf(ago));
        look(actor, id, model);
        return TABLES;
    }

    @PostMapping("/{conference}/there")
    String claimTable(
            Actor actor,
            @PathVariable RoundId id,
            @PathVariable ConferenceId conference,
            @RequestHeader(name = OfflineTapTime.AGO, defaultValue = "0") long ago,
            Model model) {
        opened(actor, id, conference);
        tableClaims.claim(conference, new StaffId(actor.id()));
        return step(actor, id, conference, TEACHER_STEP, ago, model);
    }

    /** "I go there": the other teachers in the room see it at once. */
    @PostMapping("/{conference}/claim")
    String claim(Actor actor, @PathVariable RoundId id, @PathVariable ConferenceId conference, Model model) {
        opened(actor, id, conference);
        tableClaims.claim(conference, new StaffId(actor.id()));
        look(actor, id, model);
        return TABLES;
    }

    @PostMapping("/{conference}/release")
    String release(Actor actor, @PathVariable RoundId id, @PathVariable ConferenceId conference, Model model) {
        opened(actor, id, conference);
        tableClaims.release(conference, new StaffId(actor.id()));
        look(actor, id, model);
        return TABLES;
    }

    @PostMapping({"/{conference}/table", "/{conference}/pod"})
    String sitAt(
            Actor actor,
            @PathVariable RoundId id,
            @PathVariable ConferenceId conference,
            @RequestParam int table,
            Model model) {
        opened(actor, id, conference);
        if (!roundTables.includes(id, table)) {
            throw RequestRefused.invalid("conference.checkIn.noSuchTable", table);
        }
        conferences.sitAt(conference, table);
        look(actor, id, model);
        return TABLES;
    }

    @PostMapping("/{conference}/done")
    String done(Actor actor, @PathVariable RoundId id, @PathVariable ConferenceId conference, Model model) {
        opened(actor, id, conference);
        Conference before = conferences.get(conference);
        if (before.standing() == Conference.Standing.UNDER_WAY) {
            Conference.Place place = before.place();
            conferences.held(conference, place == null ? Conference.Place.TABLE : place);
        }
        look(actor, id, model);
        return TABLES;
    }

    @PostMapping("/{conference}/hold")
    String pause(Actor actor, @PathVariable RoundId id, @PathVariable ConferenceId conference, Model model) {
        opened(actor, id, conference);
        conferences.interrupt(conference);
        look(actor, id, model);
        return TABLES;
    }

    private void look(Actor actor, RoundId id, Model model) {
        model.addAttribute("board", boardAssembler.assemble(opened(actor, id), new StaffId(actor.id())));
    }

    private Round opened(Actor actor, RoundId id) {
        Round round = rounds.get(id);
        accessPolicy.requireTeacherOfClass(actor, round.classId());
        return round;
    }

    private void opened(Actor actor, RoundId id, ConferenceId conference) {
        opened(actor, id);
        if (!detailsLoader.get(conference).round().id().equals(id)) {
            throw RequestRefused.notFound("access.error.notAtThisSchool");
        }
    }
}
