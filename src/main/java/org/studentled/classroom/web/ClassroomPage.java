package org.studentled.classroom.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.classroom.ClassroomStatus;
import org.studentled.classroom.ConnectGoogle;
import org.studentled.classroom.CourseLinking;
import org.studentled.classroom.DisconnectGoogle;
import org.studentled.classroom.google.Permission;
import org.studentled.page.RequestRefused;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.NameDisambiguation;
import org.studentled.school.StaffId;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** A class and its course in Google Classroom: connect, choose, look who is who, link. */
@Controller
@RequestMapping("/classes/{classId}/classroom")
class ClassroomPage {

    private static final String STUDENT = "child.";

    private final ConnectGoogle connectGoogle;
    private final DisconnectGoogle disconnectGoogle;
    private final CourseLinking courseLinking;
    private final ClassroomStatus classroomStatus;
    private final Classes classes;
    private final Students students;
    private final NameDisambiguation nameDisambiguation;
    private final AccessPolicy accessPolicy;
    private final MessageSource words;
    private final String share;

    ClassroomPage(
            ConnectGoogle connectGoogle,
            DisconnectGoogle disconnectGoogle,
            CourseLinking courseLinking,
            ClassroomStatus classroomStatus,
            Classes classes,
            Students students,
            NameDisambiguation nameDisambiguation,
            AccessPolicy accessPolicy,
            MessageSource words,
            @Value("${school.address}") String address) {
        this.share = "https://classroom.google.com/share?url=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
        this.connectGoogle = connectGoogle;
        this.disconnectGoogle = disconnectGoogle;
        this.courseLinking = courseLinking;
        this.classroomStatus = classroomStatus;
        this.classes = classes;
        this.students = students;
        this.nameDisambiguation = nameDisambiguation;
        this.accessPolicy = accessPolicy;
        this.words = words;
    }

    @GetMapping
    String show(Actor actor, @PathVariable ClassId classId, Model model) {
        StaffId teacher = teacher(actor, classId);
        ClassroomStatus.Account account = classroomStatus.account(teacher);
        ClassroomStatus.Standing standing = classroomStatus.findByClass(classId);
        model.addAttribute("schoolClass", classes.get(classId));
        model.addAttribute("account", account);
        model.addAttribute("standing", standing);
        model.addAttribute("share", share);
        if (account.connected() && standing == null) {
            model.addAttribute("choices", courseLinking.choices(teacher));
        }
        if (account.offered() && !account.connected()) {
            model.addAttribute("ticket", connectGoogle.ticket(actor, classId, Permission.READ));
        }
        if (standing != null && standing.running() && account.connected() && !account.mayPublish()) {
            model.addAttribute("publishTicket", connectGoogle.ticket(actor, classId, Permission.PUBLISH));
        }
        if (standing != null && standing.running() && classroomStatus.couldHear(teacher)) {
            model.addAttribute("pushTicket", connectGoogle.ticket(actor, classId, Permission.PUSH));
        }
        return "classroom/connect";
    }

    @GetMapping("/preview")
    String preview(Actor actor, @PathVariable ClassId classId, @RequestParam String course, Model model) {
        model.addAttribute("schoolClass", classes.get(classId));
        model.addAttribute("preview", courseLinking.preview(teacher(actor, classId), classId, course));
        model.addAttribute("children", choices(classId));
        return "classroom/preview";
    }

    @PostMapping("/link")
    String link(
            Actor actor,
            @PathVariable ClassId classId,
            @RequestParam String course,
            @RequestParam Map<String, String> form) {
        courseLinking.link(teacher(actor, classId), classId, course, matches(classId, form));
        return back(classId);
    }

    @PostMapping("/unlink")
    String unlink(Actor actor, @PathVariable ClassId classId) {
        teacher(actor, classId);
        courseLinking.unlink(classId);
        return back(classId);
    }

    @PostMapping("/disconnect")
    String disconnect(Actor actor, @PathVariable ClassId classId) {
        teacher(actor, classId);
        disconnectGoogle.disconnect(actor);
        return back(classId);
    }

    private Map<String, String> choices(ClassId classId) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", words.getMessage("classroom.preview.new", null, LocaleContextHolder.getLocale()));
        Map<StudentId, NameDisambiguation.Mark> alike = nameDisambiguation.in(classId);
        students.in(classId)
                .forEach(student -> choices.put(student.id().toString(), named(student, alike.get(student.id()))));
        return choices;
    }

    private String named(Student student, NameDisambiguation.@Nullable Mark mark) {
        return mark == null
                ? student.fullName()
                : student.fullName() + " · "
                        + words.getMessage(mark.key(), new Object[] {mark.arg()}, LocaleContextHolder.getLocale());
    }

    private Map<String, StudentId> matches(ClassId classId, Map<String, String> form) {
        List<StudentId> here = students.in(classId).stream().map(Student::id).toList();
        Map<String, StudentId> matches = new HashMap<>();
        Set<StudentId> taken = new HashSet<>();
        form.forEach((name, student) -> {
            if (name.startsWith(STUDENT) && !student.isBlank()) {
                StudentId id = here.stream()
                        .filter(one -> one.toString().equals(student))
                        .findFirst()
                        .orElseThrow(() -> RequestRefused.invalid("classroom.preview.twice"));
                if (!taken.add(id)) {
                    throw RequestRefused.invalid("classroom.preview.twice");
                }
                matches.put(name.substring(STUDENT.length()), id);
            }
        });
        return matches;
    }

    private StaffId teacher(Actor actor, ClassId classId) {
        accessPolicy.requireTeacherOfClass(actor, classId);
        return new StaffId(actor.id());
    }

    private static String back(ClassId classId) {
        return "redirect:/classes/" + classId + "/classroom";
    }
}
