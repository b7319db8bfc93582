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
import org.studentled.access.Doors;
import org.studentled.conference.Claims;
import org.studentled.conference.Conference;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Conferences;
import org.studentled.conference.Meetings;
import org.studentled.page.Live;
import org.studentled.page.Refusal;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.StaffId;
import org.studentled.school.Who;

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

    private final Doors doors;
    private final Rounds rounds;
    private final Conferences conferences;
    private final Meetings meetings;
    private final Room room;
    private final Claims claims;
    private final Live live;
    private final Taps taps;
    private final BoardRenderer renderer;

    BoardPage(
            Doors doors,
            Rounds rounds,
            Conferences conferences,
            Meetings meetings,
            Room room,
            Claims claims,
            Live live,
            Taps taps,
            BoardRenderer renderer) {
        this.renderer = renderer;
        this.claims = claims;
        this.taps = taps;
        this.doors = doors;
        this.rounds = rounds;
        this.conferences = conferences;
        this.meetings = meetings;
        this.room = room;
        this.live = live;
    }

    @GetMapping
    String open(Who who, @PathVariable RoundId id, Model model) {
        model.addAttribute("news", live.address(BoardNews.board(id)));
        model.addAttribute("pause", ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS));
        look(who, id, model);
        return "conference/board";
    }

    @GetMapping("/tables")
    ResponseEntity<byte[]> tables(
            Who who,
            @PathVariable RoundId id,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws Exception {
        Round round = opened(who, id);
        return ResponseEntity.ok()
                .contentType(PAGE)
                .body(renderer.tables(round, new StaffId(who.id()), language, request, response));
    }

    /** The step itself is sent, not "one more": a second tap finds it reached. */
    @PostMapping("/{conference}/step")
    String step(
            Who who,
            @PathVariable RoundId id,
            @PathVariable ConferenceId conference,
            @RequestParam int step,
            @RequestHeader(name = Taps.AGO, defaultValue = "0") long ago,
            Model model) {
        opened(who, id, conference);
        conferences.reach(conference, step, taps.made(ago));
        look(who, id, model);
        return TABLES;
    }

    @PostMapping("/{conference}/there")
    String there(
            Who who,
            @PathVariable RoundId id,
            @PathVariable ConferenceId conference,
            @RequestHeader(name = Taps.AGO, defaultValue = "0") long ago,
            Model model) {
        opened(who, id, conference);
        claims.claim(conference, new StaffId(who.id()));
        return step(who, id, conference, TEACHER_STEP, ago, model);
    }

    /** "I go there": the other teachers in the room see it at once. */
    @PostMapping("/{conference}/claim")
    String claim(Who who, @PathVariable RoundId id, @PathVariable ConferenceId conference, Model model) {
        opened(who, id, conference);
        claims.claim(conference, new StaffId(who.id()));
        look(who, id, model);
        return TABLES;
    }

    @PostMapping("/{conference}/release")
    String release(Who who, @PathVariable RoundId id, @PathVariable ConferenceId conference, Model model) {
        opened(who, id, conference);
        claims.release(conference, new StaffId(who.id()));
        look(who, id, model);
        return TABLES;
    }

    @PostMapping({"/{conference}/table", "/{conference}/pod"})
    String sitAt(
            Who who,
            @PathVariable RoundId id,
            @PathVariable ConferenceId conference,
            @RequestParam int pod,
            Model model) {
        opened(who, id, conference);
        if (!room.hasTable(id, pod)) {
            throw new Refusal(422, "conference.checkIn.noSuchTable", pod);
        }
        conferences.sitAt(conference, pod);
        look(who, id, model);
        return TABLES;
    }

    @PostMapping("/{conference}/done")
    String done(Who who, @PathVariable RoundId id, @PathVariable ConferenceId conference, Model model) {
        opened(who, id, conference);
        Conference before = conferences.get(conference);
        if (before.standing() == Conference.Standing.UNDER_WAY) {
            Conference.Place place = before.place();
            conferences.held(conference, place == null ? Conference.Place.TABLE : place);
        }
        look(who, id, model);
        return TABLES;
    }

    @PostMapping("/{conference}/hold")
    String hold(Who who, @PathVariable RoundId id, @PathVariable ConferenceId conference, Model model) {
        opened(who, id, conference);
        conferences.interrupt(conference);
        look(who, id, model);
        return TABLES;
    }

    private void look(Who who, RoundId id, Model model) {
        model.addAttribute("board", room.of(opened(who, id), new StaffId(who.id())));
    }

    private Round opened(Who who, RoundId id) {
        Round round = rounds.get(id);
        doors.teachesClass(who, round.classId());
        return round;
    }

    private void opened(Who who, RoundId id, ConferenceId conference) {
        opened(who, id);
        if (!meetings.of(conference).round().id().equals(id)) {
            throw new Refusal(404, "access.error.notAtThisSchool");
        }
    }
}
