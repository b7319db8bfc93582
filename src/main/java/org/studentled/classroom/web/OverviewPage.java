package org.studentled.classroom.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.studentled.access.AccessPolicy;
import org.studentled.classroom.ClassroomStatus;
import org.studentled.classroom.ConnectGoogle;
import org.studentled.classroom.DisconnectGoogle;
import org.studentled.classroom.google.Permission;
import org.studentled.page.RequestRefused;
import org.studentled.school.Actor;
import org.studentled.school.Classes;
import org.studentled.school.Role;
import org.studentled.school.SchoolClass;
import org.studentled.school.StaffId;

/** All classes of a teacher and how each stands with Google Classroom: what came, or what is in the way. */
@Controller
@RequestMapping("/classroom")
class OverviewPage {

    private final ClassroomStatus classroomStatus;
    private final SyncNow syncNow;
    private final ConnectGoogle connectGoogle;
    private final DisconnectGoogle disconnectGoogle;
    private final Classes classes;
    private final AccessPolicy accessPolicy;

    OverviewPage(
            ClassroomStatus classroomStatus,
            SyncNow syncNow,
            ConnectGoogle connectGoogle,
            DisconnectGoogle disconnectGoogle,
            Classes classes,
            AccessPolicy accessPolicy) {
        this.classroomStatus = classroomStatus;
        this.syncNow = syncNow;
        this.connectGoogle = connectGoogle;
        this.disconnectGoogle = disconnectGoogle;
        this.classes = classes;
        this.accessPolicy = accessPolicy;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        StaffId teacher = teacher(actor);
        ClassroomStatus.Account account = classroomStatus.account(teacher);
        List<Row> rows = new ArrayList<>();
        classes.taughtBy(teacher).forEach(one -> rows.add(new Row(one, classroomStatus.findByClass(one.id()))));
        model.addAttribute("account", account);
        model.addAttribute("lines", rows);
        model.addAttribute("linked", rows.stream().anyMatch(row -> row.standing() != null));
        if (account.offered() && !account.connected()) {
            model.addAttribute("ticket", connectGoogle.ticket(actor, null, Permission.READ));
        }
        return "classroom/overview";
    }

    @PostMapping("/read")
    String read(Actor actor) {
        syncNow.allOf(teacher(actor));
        return "redirect:/classroom";
    }

    @PostMapping("/disconnect")
    String disconnect(Actor actor) {
        teacher(actor);
        disconnectGoogle.disconnect(actor);
        return "redirect:/classroom";
    }

    private StaffId teacher(Actor actor) {
        accessPolicy.requireStaff(actor);
        if (!actor.is(Role.TEACHER)) {
            throw RequestRefused.notAllowed("access.denied.staff");
        }
        return new StaffId(actor.id());
    }

    /** A class, and how it stands; nothing where it is not linked. */
    record Row(SchoolClass schoolClass, ClassroomStatus.@Nullable Standing standing) {}
}
