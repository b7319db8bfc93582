package org.studentled.papers.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.studentled.access.Doors;
import org.studentled.page.Refusal;
import org.studentled.papers.ClassSet;
import org.studentled.papers.ClassSets;
import org.studentled.papers.Papers;
import org.studentled.papers.PrintedParts;
import org.studentled.printing.Press;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Rounds;
import org.studentled.school.Students;
import org.studentled.school.Who;

/** Fetches what a class set has printed: all in one file for the printer, one file for each child, or one child's. */
@Controller
@RequestMapping("/sets/{set}")
class SetDownloads {

    private final Doors doors;
    private final Rounds rounds;
    private final Participations participations;
    private final Students students;
    private final ClassSets sets;
    private final PrintedParts parts;
    private final Papers papers;
    private final Counter counter;

    SetDownloads(
            Doors doors,
            Rounds rounds,
            Participations participations,
            Students students,
            ClassSets sets,
            PrintedParts parts,
            Papers papers,
            Counter counter) {
        this.doors = doors;
        this.rounds = rounds;
        this.participations = participations;
        this.students = students;
        this.sets = sets;
        this.parts = parts;
        this.papers = papers;
        this.counter = counter;
    }

    @GetMapping("/all")
    ResponseEntity<byte[]> all(Who who, @PathVariable UUID set) {
        List<byte[]> printed = printed(opened(who, set)).stream()
                .map(part -> parts.of(set, part.child()))
                .toList();
        return Counter.file(Press.stack(printed), "class-set.pdf", MediaType.APPLICATION_PDF);
    }

    @GetMapping("/each")
    ResponseEntity<byte[]> each(Who who, @PathVariable UUID set) {
        List<ClassSet.Part> printed = printed(opened(who, set));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (ClassSet.Part part : printed) {
                zip.putNextEntry(new ZipEntry(nameOf(part.child(), printed.indexOf(part) + 1)));
                zip.write(parts.of(set, part.child()));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Counter.file(bytes.toByteArray(), "class-set.zip", MediaType.parseMediaType("application/zip"));
    }

    /** A child whose papers no font on board can write gets them as a page for the browser. */
    @GetMapping("/{child}")
    ResponseEntity<byte[]> one(Who who, @PathVariable UUID set, @PathVariable ParticipationId child) {
        ClassSet opened = opened(who, set);
        if (opened.parts().stream().noneMatch(part -> part.child().equals(child))) {
            throw new Refusal(404, "papers.notInSet");
        }
        byte[] pdf = parts.of(set, child);
        return pdf.length == 0
                ? counter.hand(papers.set(child, opened.language(), opened.look()), "papers")
                : Counter.file(pdf, "papers.pdf", MediaType.APPLICATION_PDF);
    }

    private static List<ClassSet.Part> printed(ClassSet set) {
        List<ClassSet.Part> printed = set.parts().stream()
                .filter(part -> part.state() == ClassSet.State.PRINTED)
                .toList();
        if (printed.isEmpty()) {
            throw new Refusal(409, "papers.nothingPrinted");
        }
        return printed;
    }

    private String nameOf(ParticipationId child, int place) {
        String name = students.get(participations.get(child).studentId()).fullName();
        return "%02d %s.pdf".formatted(place, name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-"));
    }

    private ClassSet opened(Who who, UUID id) {
        ClassSet set = sets.get(id);
        doors.teachesClass(who, rounds.get(set.round()).classId());
        return set;
    }
}
