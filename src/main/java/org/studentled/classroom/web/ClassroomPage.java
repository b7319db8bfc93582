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
import org.studentled.access.Doors;
import org.studentled.classroom.Connecting;
import org.studentled.classroom.Disconnecting;
import org.studentled.classroom.Linking;
import org.studentled.classroom.Permission;
import org.studentled.classroom.Standings;
import org.studentled.page.Refusal;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.SameNames;
import org.studentled.school.StaffId;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;
import org.studentled.school.Who;

/** A class and its course in Google Classroom: connect, choose, look who is who, link. */
@Controller
@RequestMapping("/classes/{classId}/classroom")
class ClassroomPage {

    private static final String CHILD = "child.";

    private final Connecting connecting;
    private final Disconnecting disconnecting;
    private final Linking linking;
    private final Standings standings;
    private final Classes classes;
    private final Students students;
    private final SameNames sameNames;
    private final Doors doors;
    private final MessageSource words;
    private final String share;

    ClassroomPage(
            Connecting connecting,
            Disconnecting disconnecting,
            Linking linking,
            Standings standings,
            Classes classes,
            Students students,
            SameNames sameNames,
            Doors doors,
            MessageSource words,
            @Value("${school.address}") String address) {
        this.share = "https://classroom.google.com/share?url=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
        this.connecting = connecting;
        this.disconnecting = disconnecting;
        this.linking = linking;
        this.standings = standings;
        this.classes = classes;
        this.students = students;
        this.sameNames = sameNames;
        this.doors = doors;
        this.words = words;
    }

    @GetMapping
    String show(Who who, @PathVariable ClassId classId, Model model) {
        StaffId teacher = teacher(who, classId);
        Standings.Account account = standings.account(teacher);
        Standings.Standing standing = standings.of(classId);
        model.addAttribute("schoolClass", classes.get(classId));
        model.addAttribute("account", account);
        model.addAttribute("standing", standing);
        model.addAttribute("share", share);
        if (account.connected() && standing == null) {
            model.addAttribute("choices", linking.choices(teacher));
        }
        if (account.offered() && !account.connected()) {
            model.addAttribute("ticket", connecting.ticket(who, classId, Permission.READ));
        }
        if (standing != null && standing.running() && account.connected() && !account.mayPublish()) {
            model.addAttribute("publishTicket", connecting.ticket(who, classId, Permission.PUBLISH));
        }
        if (standing != null && standing.running() && standings.couldHear(teacher)) {
            model.addAttribute("pushTicket", connecting.ticket(who, classId, Permission.PUSH));
        }
        return "classroom/connect";
    }

    @GetMapping("/preview")
    String preview(Who who, @PathVariable ClassId classId, @RequestParam String course, Model model) {
        model.addAttribute("schoolClass", classes.get(classId));
        model.addAttribute("preview", linking.preview(teacher(who, classId), classId, course));
        model.addAttribute("children", choices(classId));
        return "classroom/preview";
    }

    @PostMapping("/link")
    String link(
            Who who,
            @PathVariable ClassId classId,
            @RequestParam String course,
            @RequestParam Map<String, String> form) {
        linking.link(teacher(who, classId), classId, course, matches(classId, form));
        return back(classId);
    }

    @PostMapping("/unlink")
    String unlink(Who who, @PathVariable ClassId classId) {
        teacher(who, classId);
        linking.unlink(classId);
        return back(classId);
    }

    @PostMapping("/disconnect")
    String disconnect(Who who, @PathVariable ClassId classId) {
        teacher(who, classId);
        disconnecting.disconnect(who);
        return back(classId);
    }

    private Map<String, String> choices(ClassId classId) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", words.getMessage("classroom.preview.new", null, LocaleContextHolder.getLocale()));
        Map<StudentId, SameNames.Mark> alike = sameNames.in(classId);
        students.in(classId).forEach(child -> choices.put(child.id().toString(), named(child, alike.get(child.id()))));
        return choices;
    }

    private String named(Student child, SameNames.@Nullable Mark mark) {
        return mark == null
                ? child.fullName()
                : child.fullName() + " · "
                        + words.getMessage(mark.key(), new Object[] {mark.arg()}, LocaleContextHolder.getLocale());
    }

    private Map<String, StudentId> matches(ClassId classId, Map<String, String> form) {
        List<StudentId> here = students.in(classId).stream().map(Student::id).toList();
        Map<String, StudentId> matches = new HashMap<>();
        Set<StudentId> taken = new HashSet<>();
        form.forEach((name, child) -> {
            if (name.startsWith(CHILD) && !child.isBlank()) {
                StudentId id = here.stream()
                        .filter(one -> one.toString().equals(child))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(422, "classroom.preview.twice"));
                if (!taken.add(id)) {
                    throw new Refusal(422, "classroom.preview.twice");
                }
                matches.put(name.substring(CHILD.length()), id);
            }
        });
        return matches;
    }

    private StaffId teacher(Who who, ClassId classId) {
        doors.teachesClass(who, classId);
        return new StaffId(who.id());
    }

    private static String back(ClassId classId) {
        return "redirect:/classes/" + classId + "/classroom";
    }
}
