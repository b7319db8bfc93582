package org.studentled.page;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.studentled.EveningFixture;
import org.studentled.conference.DoorPasses;
import org.studentled.conference.FollowUps;
import org.studentled.goals.Goal;
import org.studentled.goals.Goals;
import org.studentled.gradebooks.GradebookConnections;
import org.studentled.gradebooks.RemoteSystem;
import org.studentled.imports.Imports;
import org.studentled.letters.Letters;
import org.studentled.papers.ClassSets;
import org.studentled.portfolio.Photos;
import org.studentled.portfolio.Piece;
import org.studentled.portfolio.Pieces;
import org.studentled.portfolio.Portfolios;
import org.studentled.portfolio.SampleImages;
import org.studentled.portfolio.Sections;
import org.studentled.portfolio.SpecialistNote;
import org.studentled.portfolio.SpecialistNotes;
import org.studentled.printing.PrintOptions;
import org.studentled.privacy.StudentRecords;
import org.studentled.progress.Measures;
import org.studentled.progress.ScoreSource;
import org.studentled.rehearsal.Rehearsals;
import org.studentled.rehearsal.SignOff;
import org.studentled.round.Phase;
import org.studentled.round.Rounds;
import org.studentled.round.Weeks;
import org.studentled.scheduling.AutoAssignment;
import org.studentled.school.Actor;
import org.studentled.school.SchoolZone;
import org.studentled.school.Staff;
import org.studentled.school.StudentId;

/** A class that has something of each kind that a request may name, and how it stands with all of it. */
final class FullDataFixture {

    private final ApplicationContext context;

    FullDataFixture(ApplicationContext context) {
        this.context = context;
    }

    /** By the type of the id; where that is a plain UUID, by what it is of. */
    Map<String, String> ids(EveningFixture school) {
        Map<String, String> ids = new HashMap<>();
        context.getBean(Rounds.class).enter(school.round, Phase.COLLECTING);
        var amara = school.participation(school.amara);
        var week = context.getBean(Weeks.class).openNext(school.round).id();
        Piece piece = context.getBean(Pieces.class)
                .choose(amara, week, Piece.Kind.PROUD, new Piece.WorkSlip("Volcano", Piece.Place.PAPER, null, "Hot."));
        var photo = context.getBean(Photos.class).add(piece, new ByteArrayResource(SampleImages.plain("jpg", 60, 40)));
        var portfolio = context.getBean(Portfolios.class).pickWork(amara, List.of(piece.id()), Map.of());
        context.getBean(AutoAssignment.class).placeAll(school.round);
        var due = context.getBean(SchoolZone.class).today().plusDays(30);
        var goal = context.getBean(Goals.class)
                .set(amara, new Goal.Wish("Read", "Spelling", "1", "5", due, "Every day", "Ask me"));
        ids.put("RoundId", "" + school.round);
        ids.put("ClassId", "" + school.room);
        ids.put("StudentId", "" + school.amara);
        ids.put("ParticipationId", "" + amara);
        ids.put("ConferenceId", "" + school.conference(school.amara, school.ada));
        ids.put("AdultId", "" + school.ada);
        ids.put("HouseholdId", "" + school.householdOf(school.ada));
        ids.put("NightId", "" + school.evening);
        ids.put("EveningId", "" + school.evening);
        ids.put(
                "DoorPassId",
                ""
                        + context.getBean(DoorPasses.class)
                                .issue(school.evening, "Sam", Actor.teacher(school.teacher))
                                .pass()
                                .id());
        ids.put(
                "StaffId",
                "" + context.getBean(Staff.class).addTeacher("Mr. Other", null).id());
        ids.put(
                "SpecialistNoteId",
                ""
                        + context.getBean(SpecialistNotes.class)
                                .add(
                                        amara,
                                        new SpecialistNote.Draft("Speech", "", "Speaks clearly.", ""),
                                        school.teacher));
        ids.put("WeekId", "" + week);
        ids.put("PieceId", "" + piece.id());
        ids.put("PhotoId", "" + photo.id());
        ids.put("GoalId", "" + goal.id());
        ids.put("PageId", "" + portfolio.pages().get(0).id());
        ids.put(
                "SectionId",
                ""
                        + context.getBean(Sections.class)
                                .findByRound(school.round)
                                .get(0)
                                .id());
        context.getBean(Letters.class).findByRound(school.round).stream()
                .findFirst()
                .ifPresent(letter -> ids.put("LetterId", "" + letter.id()));
        var measure = context.getBean(Measures.class).chart(school.room, "Spelling", "", null);
        ids.put("MeasureId", "" + measure.id());
        UUID form = UUID.randomUUID();
        context.getBean(Rehearsals.class)
                .handIn(form, amara, school.participation(school.ben), Set.of(), "Loud", "Slow down", true);
        ids.put("UUID form", "" + form);
        UUID signOff = UUID.randomUUID();
        context.getBean(Rehearsals.class).signOff(signOff, amara, new SignOff(false, "Again", null), school.teacher);
        ids.put("UUID signOff", "" + signOff);
        context.getBean(FollowUps.class).promise(amara, "A list of books", due);
        ids.put(
                "UUID followUp",
                ""
                        + context.getBean(FollowUps.class)
                                .findByParticipation(amara)
                                .get(0)
                                .id());
        ids.put("UUID set", "" + printedSetOf(school));
        ids.put(
                "UUID import",
                ""
                        + context.getBean(Imports.class)
                                .begin(
                                        school.room,
                                        "list.csv",
                                        "Name,Spelling\nAmara,3\n".getBytes(StandardCharsets.UTF_8)));
        ids.put("UUID system", "" + gradebookOf(school));
        return ids;
    }

    /** What is kept about all children of the other class, and the class, its round and its measures themselves. */
    String stateOf(EveningFixture other) {
        JdbcClient db = context.getBean(JdbcClient.class);
        StringBuilder state = new StringBuilder();
        for (StudentId student : List.of(other.amara, other.ben, other.chloe)) {
            state.append(context.getBean(StudentRecords.class).export(student));
        }
        for (String rows : List.of(
                "school_class where id = :room",
                "class_staff where class_id = :room",
                "measure where class_id = :room order by id",
                "round where class_id = :room",
                "evening where id = :night",
                "door_pass where evening_id = :night order by id",
                "portfolio_section where round_id = :round order by id")) {
            state.append(db.sql("select * from " + rows)
                    .param("room", other.room.value())
                    .param("night", other.evening.value())
                    .param("round", other.round.value())
                    .query()
                    .listOfRows());
        }
        return state.toString().replaceAll("\\[B@[0-9a-f]+", "bytes");
    }

    /** Printed already, so that no job of the night changes it while the test looks. */
    private UUID printedSetOf(EveningFixture school) {
        return requireNonNull(context.getBean(TransactionTemplate.class).execute(status -> {
            UUID set = context.getBean(ClassSets.class)
                    .order(school.round, Locale.ENGLISH, new PrintOptions(PrintOptions.Format.A4, false));
            context.getBean(JdbcClient.class)
                    .sql("update class_set_part set state = 'PRINTED' where set_id = :set")
                    .param("set", set)
                    .update();
            context.getBean(JdbcClient.class)
                    .sql("insert into class_set_chunk (set_id, participation_id, place, bytes)"
                            + " select set_id, participation_id, 0, :pdf from class_set_part where set_id = :set")
                    .param("set", set)
                    .param("pdf", emptyPdf())
                    .update();
            return set;
        }));
    }

    private static byte[] emptyPdf() {
        try (PDDocument paper = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            paper.addPage(new PDPage());
            paper.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UUID gradebookOf(EveningFixture school) {
        RemoteSystem system = new RemoteSystem(
                UUID.randomUUID(),
                ScoreSource.CANVAS,
                school.room,
                URI.create("https://canvas.example"),
                null,
                "client",
                "secret");
        context.getBean(GradebookConnections.class).save(system);
        return system.id();
    }
}
