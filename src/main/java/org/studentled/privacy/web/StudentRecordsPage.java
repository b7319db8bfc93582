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
import org.studentled.access.AccessPolicy;
import org.studentled.access.AuditLog;
import org.studentled.access.EndedAccess;
import org.studentled.access.SignedUrls;
import org.studentled.page.RequestRefused;
import org.studentled.privacy.DataExport;
import org.studentled.privacy.LegalHolds;
import org.studentled.privacy.StudentRecords;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.PersonName;
import org.studentled.school.SchoolClass;
import org.studentled.school.StaffId;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** The office answers a family that asks what is kept about its child, or wants it gone. */
@Controller
@RequestMapping("/office/records")
class StudentRecordsPage {

    private static final int PAGE = 25;
    private static final int LAST_PAGE = 100_000;

    private final AccessPolicy accessPolicy;
    private final Students students;
    private final Classes classes;
    private final StudentRecords studentRecords;
    private final DataExport pack;
    private final LegalHolds legalHolds;
    private final EndedAccess ended;
    private final SignedUrls signedUrls;
    private final AuditLog auditLog;

    StudentRecordsPage(
            AccessPolicy accessPolicy,
            Students students,
            Classes classes,
            StudentRecords studentRecords,
            DataExport pack,
            LegalHolds legalHolds,
            EndedAccess ended,
            SignedUrls signedUrls,
            AuditLog auditLog) {
        this.accessPolicy = accessPolicy;
        this.students = students;
        this.classes = classes;
        this.studentRecords = studentRecords;
        this.pack = pack;
        this.legalHolds = legalHolds;
        this.ended = ended;
        this.signedUrls = signedUrls;
        this.auditLog = auditLog;
    }

    @GetMapping
    String find(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "false") boolean erased,
            Model model) {
        accessPolicy.requireOffice(actor);
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

    @GetMapping("/{studentId}")
    String show(Actor actor, @PathVariable StudentId studentId, Model model) {
        accessPolicy.requireOffice(actor);
        Student student = students.get(studentId);
        model.addAttribute("student", student);
        model.addAttribute("className", classes.get(student.classId()).name());
        model.addAttribute("ended", ended.isEnded(studentId.value()));
        model.addAttribute("hold", legalHolds.on(studentId).orElse(null));
        model.addAttribute("pack", signedUrls.sign("/office/records/" + studentId + "/pack"));
        model.addAttribute(
                "parts",
                studentRecords.export(studentId).entrySet().stream()
                        .map(part -> new Part(
                                part.getKey(),
                                part.getValue().values().stream()
                                        .mapToInt(List::size)
                                        .sum()))
                        .toList());
        return "privacy/records";
    }

    @GetMapping("/{studentId}/pack")
    ResponseEntity<StreamingResponseBody> pack(Actor actor, @PathVariable StudentId studentId) {
        accessPolicy.requireOffice(actor);
        students.get(studentId);
        auditLog.record(actor, "records-exported", studentId.value(), null);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"records.zip\"")
                .body(out -> pack.write(studentId, out));
    }

    @PostMapping("/{studentId}/hold")
    String placeHold(Actor actor, @PathVariable StudentId studentId, @RequestParam String reason) {
        accessPolicy.requireOffice(actor);
        students.get(studentId);
        legalHolds.place(studentId, reason, new StaffId(actor.id()));
        auditLog.record(actor, "records-held", studentId.value(), null);
        return "redirect:/office/records/" + studentId;
    }

    @PostMapping("/{studentId}/lift")
    String lift(Actor actor, @PathVariable StudentId studentId) {
        accessPolicy.requireOffice(actor);
        legalHolds.lift(studentId);
        auditLog.record(actor, "records-released", studentId.value(), null);
        return "redirect:/office/records/" + studentId;
    }

    /** No one comes in as this child any more, by no way, until the access is given back; the records stay. */
    @PostMapping("/{studentId}/end-access")
    String endAccess(Actor actor, @PathVariable StudentId studentId) {
        accessPolicy.requireOffice(actor);
        ended.end(Actor.student(students.get(studentId).id()), actor);
        return "redirect:/office/records/" + studentId;
    }

    @PostMapping("/{studentId}/give-back")
    String giveBack(Actor actor, @PathVariable StudentId studentId) {
        accessPolicy.requireOffice(actor);
        ended.restore(Actor.student(students.get(studentId).id()), actor);
        return "redirect:/office/records/" + studentId;
    }

    /** The name is typed again, for this cannot be taken back. */
    @PostMapping("/{studentId}/erase")
    String erase(
            Actor actor,
            @PathVariable StudentId studentId,
            @RequestParam String name,
            @RequestParam StudentRecords.Why reason) {
        accessPolicy.requireOffice(actor);
        if (!PersonName.same(students.get(studentId).fullName(), name)) {
            throw RequestRefused.invalid("privacy.otherName");
        }
        studentRecords.erase(studentId, actor, reason);
        return "redirect:/office/records?erased=true";
    }

    /** A child in the list. */
    record Row(Student student, String className) {}

    /** How much one part of the house keeps. */
    record Part(String name, int rows) {}
}
