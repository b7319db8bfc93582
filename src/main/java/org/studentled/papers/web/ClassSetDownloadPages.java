package org.studentled.papers.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.studentled.access.AccessPolicy;
import org.studentled.page.RequestRefused;
import org.studentled.papers.ClassSet;
import org.studentled.papers.ClassSets;
import org.studentled.papers.Papers;
import org.studentled.papers.PrintedPdfStore;
import org.studentled.printing.PaperRenderer;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Rounds;
import org.studentled.school.Actor;
import org.studentled.school.NameDisambiguation;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** Fetches what a class set has printed: all in one file for the printer, one file for each child, or one child's. */
@Controller
@RequestMapping("/sets/{set}")
class ClassSetDownloadPages {

    private final AccessPolicy accessPolicy;
    private final Rounds rounds;
    private final Participations participations;
    private final Students students;
    private final NameDisambiguation nameDisambiguation;
    private final ClassSets sets;
    private final PrintedPdfStore parts;
    private final Papers papers;
    private final PdfResponses pdfResponses;

    ClassSetDownloadPages(
            AccessPolicy accessPolicy,
            Rounds rounds,
            Participations participations,
            Students students,
            NameDisambiguation nameDisambiguation,
            ClassSets sets,
            PrintedPdfStore parts,
            Papers papers,
            PdfResponses pdfResponses) {
        this.accessPolicy = accessPolicy;
        this.rounds = rounds;
        this.participations = participations;
        this.students = students;
        this.nameDisambiguation = nameDisambiguation;
        this.sets = sets;
        this.parts = parts;
        this.papers = papers;
        this.pdfResponses = pdfResponses;
    }

    @GetMapping("/all")
    ResponseEntity<byte[]> all(Actor actor, @PathVariable UUID set) {
        List<byte[]> printed = printed(opened(actor, set)).stream()
                .map(part -> parts.load(set, part.participation()))
                .toList();
        return PdfResponses.file(PaperRenderer.stack(printed), "class-set.pdf", MediaType.APPLICATION_PDF);
    }

    @GetMapping("/each")
    ResponseEntity<byte[]> each(Actor actor, @PathVariable UUID set) {
        List<ClassSet.Part> printed = printed(opened(actor, set));
        Map<StudentId, NameDisambiguation.Mark> marks =
                nameDisambiguation.in(rounds.get(sets.get(set).round()).classId());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (ClassSet.Part part : printed) {
                zip.putNextEntry(new ZipEntry(nameOf(part.participation(), printed.indexOf(part) + 1, marks)));
                zip.write(parts.load(set, part.participation()));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return PdfResponses.file(bytes.toByteArray(), "class-set.zip", MediaType.parseMediaType("application/zip"));
    }

    /** A child whose papers no font on board can write gets them as a page for the browser. */
    @GetMapping("/{participation}")
    ResponseEntity<byte[]> one(Actor actor, @PathVariable UUID set, @PathVariable ParticipationId participation) {
        ClassSet opened = opened(actor, set);
        if (opened.parts().stream().noneMatch(part -> part.participation().equals(participation))) {
            throw RequestRefused.notFound("papers.notInSet");
        }
        byte[] pdf = parts.load(set, participation);
        return pdf.length == 0
                ? pdfResponses.hand(papers.set(participation, opened.language(), opened.options()), "papers")
                : PdfResponses.file(pdf, "papers.pdf", MediaType.APPLICATION_PDF);
    }

    private static List<ClassSet.Part> printed(ClassSet set) {
        List<ClassSet.Part> printed = set.parts().stream()
                .filter(part -> part.state() == ClassSet.State.PRINTED)
                .toList();
        if (printed.isEmpty()) {
            throw RequestRefused.conflict("papers.nothingPrinted");
        }
        return printed;
    }

    private String nameOf(ParticipationId participation, int place, Map<StudentId, NameDisambiguation.Mark> marks) {
        Student student = students.get(participations.get(participation).studentId());
        NameDisambiguation.Mark mark = marks.get(student.id());
        String name = mark == null ? student.fullName() : student.fullName() + " · " + mark.arg();
        return "%02d %s.pdf".formatted(place, name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-"));
    }

    private ClassSet opened(Actor actor, UUID id) {
        ClassSet set = sets.get(id);
        accessPolicy.requireTeacherOfClass(actor, rounds.get(set.round()).classId());
        return set;
    }
}
