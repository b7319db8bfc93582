package org.studentled.privacy.web;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.studentled.access.Audit;
import org.studentled.access.Doors;
import org.studentled.access.EndedAccess;
import org.studentled.access.Passes;
import org.studentled.page.Refusal;
import org.studentled.privacy.Holds;
import org.studentled.privacy.Records;
import org.studentled.privacy.RecordsPack;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.SchoolClass;
import org.studentled.school.StaffId;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;
import org.studentled.school.Who;

/** The office answers a family that asks what is kept about its child, or wants it gone. */
@Controller
@RequestMapping("/office/records")
class RecordsPage {

    private static final int PAGE = 25;
    private static final int LAST_PAGE = 100_000;

    private final Doors doors;
    private final Students students;
    private final Classes classes;
    private final Records records;
    private final RecordsPack pack;
    private final Holds holds;
    private final EndedAccess ended;
    private final Passes passes;
    private final Audit audit;

    RecordsPage(
            Doors doors,
            Students students,
            Classes classes,
            Records records,
            RecordsPack pack,
            Holds holds,
            EndedAccess ended,
            Passes passes,
            Audit audit) {
        this.doors = doors;
        this.students = students;
        this.classes = classes;
        this.records = records;
        this.pack = pack;
        this.holds = holds;
        this.ended = ended;
        this.passes = passes;
        this.audit = audit;
    }

    @GetMapping
    String find(
            Who who,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "false") boolean erased,
            Model model) {
        doors.isOffice(who);
        int shown = Math.min(Math.max(page, 0), LAST_PAGE);
        int from = shown * PAGE;
        List<Student> found = students.named(name, from, PAGE + 1);
        Map<ClassId, SchoolClass> of =
                classes.byId(found.stream().map(Student::classId).distinct().toList());
        model.addAttribute("name", name);
        model.addAttribute("page", shown);
        model.addAttribute("more", found.size() > PAGE);
        model.addAttribute("erased", erased);
        model.addAttribute(
                "rows",
                found.stream()
                        .limit(PAGE)
                        .map(student -> new Row(
                                student,
                                requireNonNull(of.get(student.classId())).name()))
                        .toList());
        return "privacy/find";
    }

    @GetMapping("/{child}")
    String show(Who who, @PathVariable StudentId child, Model model) {
        doors.isOffice(who);
        Student student = students.get(child);
        model.addAttribute("student", student);
        model.addAttribute("className", classes.get(student.classId()).name());
        model.addAttribute("ended", ended.isEnded(child.value()));
        model.addAttribute("hold", holds.on(child).orElse(null));
        model.addAttribute("pack", passes.to("/office/records/" + child + "/pack"));
        model.addAttribute(
                "parts",
                records.of(child).entrySet().stream()
                        .map(part -> new Part(
                                part.getKey(),
                                part.getValue().values().stream()
                                        .mapToInt(List::size)
                                        .sum()))
                        .toList());
        return "privacy/records";
    }

    @GetMapping("/{child}/pack")
    ResponseEntity<StreamingResponseBody> pack(Who who, @PathVariable StudentId child) {
        doors.isOffice(who);
        students.get(child);
        audit.note(who, "records-exported", child.value(), null);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"records.zip\"")
                .body(out -> pack.write(child, out));
    }

    @PostMapping("/{child}/hold")
    String hold(Who who, @PathVariable StudentId child, @RequestParam String reason) {
        doors.isOffice(who);
        students.get(child);
        holds.place(child, reason, new StaffId(who.id()));
        audit.note(who, "records-held", child.value(), null);
        return "redirect:/office/records/" + child;
    }

    @PostMapping("/{child}/lift")
    String lift(Who who, @PathVariable StudentId child) {
        doors.isOffice(who);
        holds.lift(child);
        audit.note(who, "records-released", child.value(), null);
        return "redirect:/office/records/" + child;
    }

    /** No one comes in as this child any more, by no way, until the access is given back; the records stay. */
    @PostMapping("/{child}/end-access")
    String endAccess(Who who, @PathVariable StudentId child) {
        doors.isOffice(who);
        ended.end(Who.pupil(students.get(child).id()), who);
        return "redirect:/office/records/" + child;
    }

    @PostMapping("/{child}/give-back")
    String giveBack(Who who, @PathVariable StudentId child) {
        doors.isOffice(who);
        ended.giveBack(Who.pupil(students.get(child).id()), who);
        return "redirect:/office/records/" + child;
    }

    /** The name is typed again, for this cannot be taken back. */
    @PostMapping("/{child}/erase")
    String erase(Who who, @PathVariable StudentId child, @RequestParam String name, @RequestParam Records.Why reason) {
        doors.isOffice(who);
        if (!students.get(child).fullName().equalsIgnoreCase(name.strip())) {
            throw new Refusal(422, "privacy.otherName");
        }
        records.erase(child, who, reason);
        return "redirect:/office/records?erased=true";
    }

    /** A child in the list. */
    record Row(Student student, String className) {}

    /** How much one part of the house keeps. */
    record Part(String name, int rows) {}
}
