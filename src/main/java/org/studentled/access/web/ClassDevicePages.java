package org.studentled.access.web;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.studentled.access.AccessPolicy;
import org.studentled.access.ClassDevices;
import org.studentled.access.QrCodeReader;
import org.studentled.access.SessionStartPage;
import org.studentled.access.Sessions;
import org.studentled.access.SignInPicture;
import org.studentled.access.SignInPictures;
import org.studentled.page.RequestRefused;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.NameDisambiguation;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** Signing in on a device of the classroom: first the name, then the picture only the child knows. */
@Controller
class ClassDevicePages {

    private final ClassDevices devices;
    private final SignInPictures pictures;
    private final Students students;
    private final NameDisambiguation nameDisambiguation;
    private final Sessions sessions;
    private final AccessPolicy accessPolicy;

    ClassDevicePages(
            ClassDevices devices,
            SignInPictures pictures,
            Students students,
            NameDisambiguation nameDisambiguation,
            Sessions sessions,
            AccessPolicy accessPolicy) {
        this.devices = devices;
        this.pictures = pictures;
        this.students = students;
        this.nameDisambiguation = nameDisambiguation;
        this.sessions = sessions;
        this.accessPolicy = accessPolicy;
    }

    /** The teacher's own visit ends here: the device belongs to the children now. */
    @PostMapping("/classes/{classId}/device")
    String open(Actor actor, @PathVariable ClassId classId, @RequestHeader("X-Session") String teachersKey) {
        String token = devices.start(classId, actor);
        sessions.end(teachersKey);
        return "redirect:/device/" + token;
    }

    @GetMapping("/device/{token}")
    String names(@PathVariable String token, Model page) {
        page.addAttribute("token", token);
        List<Student> students = devices.studentsAt(token);
        page.addAttribute("children", students);
        page.addAttribute("called", nameDisambiguation.shortest(students));
        return "access/device-names";
    }

    @GetMapping("/device/{token}/{studentId}")
    String pictures(@PathVariable String token, @PathVariable StudentId studentId, Model page) {
        Student student = devices.studentsAt(token).stream()
                .filter(one -> one.id().equals(studentId))
                .findFirst()
                .orElseThrow(() -> RequestRefused.notFound("access.error.notAtThisSchool"));
        page.addAttribute("token", token);
        page.addAttribute("child", student);
        page.addAttribute("pictures", SignInPicture.values());
        return "access/device-pictures";
    }

    @PostMapping("/device/{token}/{studentId}")
    ModelAndView enter(
            @PathVariable String token, @PathVariable StudentId studentId, @RequestParam SignInPicture picture) {
        return SessionStartPage.into(devices.enter(token, studentId, picture), "/");
    }

    /** What a camera sees: the words on the card, or nothing yet. */
    @PostMapping(path = "/device/{token}/look", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<String> look(@PathVariable String token, InputStream greys) throws IOException {
        devices.get(token);
        return QrCodeReader.read(greys.readNBytes(QrCodeReader.SIDE * QrCodeReader.SIDE + 1))
                .map(says ->
                        ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(says))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PostMapping("/device/{token}/card")
    ModelAndView enter(@PathVariable String token, @RequestParam String card) {
        return SessionStartPage.into(devices.enterWithCard(token, card), "/");
    }

    /** A phone has read a child's card: it opens nothing there. */
    @GetMapping("/device/card")
    String card() {
        return "access/device-card";
    }

    /** The list the teacher keeps: who has which picture. */
    @GetMapping("/classes/{classId}/pictures")
    String list(Actor actor, @PathVariable ClassId classId, Model page) {
        accessPolicy.requireTeacherOfClass(actor, classId);
        page.addAttribute("classId", classId);
        page.addAttribute("rows", rows(classId));
        return "access/pictures";
    }

    @PostMapping("/classes/{classId}/pictures/{studentId}")
    String another(Actor actor, @PathVariable ClassId classId, @PathVariable StudentId studentId) {
        accessPolicy.requireTeacherOf(actor, studentId);
        if (!students.get(studentId).classId().equals(classId)) {
            throw RequestRefused.notFound("access.error.notAtThisSchool");
        }
        pictures.giveAnother(studentId);
        return "redirect:/classes/" + classId + "/pictures";
    }

    private List<Row> rows(ClassId classId) {
        List<Student> all = students.in(classId);
        List<StudentId> ids = all.stream().map(Student::id).toList();
        Map<StudentId, SignInPicture> given = pictures.findByStudents(ids);
        Set<StudentId> locked = pictures.lockedOf(ids);
        return all.stream()
                .sorted(Comparator.comparing(Student::fullName))
                .map(student ->
                        new Row(student, requireNonNull(given.get(student.id())), locked.contains(student.id())))
                .toList();
    }

    /**
     * A child and their picture.
     *
     * @param locked whether it opens nothing, because someone tapped too many wrong ones
     */
    record Row(Student student, SignInPicture picture, boolean locked) {}
}
