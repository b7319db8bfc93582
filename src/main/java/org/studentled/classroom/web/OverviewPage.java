package org.studentled.classroom.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.studentled.access.Doors;
import org.studentled.classroom.Connecting;
import org.studentled.classroom.Disconnecting;
import org.studentled.classroom.Permission;
import org.studentled.classroom.Standings;
import org.studentled.page.Refusal;
import org.studentled.school.Classes;
import org.studentled.school.Role;
import org.studentled.school.SchoolClass;
import org.studentled.school.StaffId;
import org.studentled.school.Who;

/** All classes of a teacher and how each stands with Google Classroom: what came, or what is in the way. */
@Controller
@RequestMapping("/classroom")
class OverviewPage {

    private final Standings standings;
    private final ReadNow readNow;
    private final Connecting connecting;
    private final Disconnecting disconnecting;
    private final Classes classes;
    private final Doors doors;

    OverviewPage(
            Standings standings,
            ReadNow readNow,
            Connecting connecting,
            Disconnecting disconnecting,
            Classes classes,
            Doors doors) {
        this.standings = standings;
        this.readNow = readNow;
        this.connecting = connecting;
        this.disconnecting = disconnecting;
        this.classes = classes;
        this.doors = doors;
    }

    @GetMapping
    String show(Who who, Model model) {
        StaffId teacher = teacher(who);
        Standings.Account account = standings.account(teacher);
        List<Line> lines = new ArrayList<>();
        classes.taughtBy(teacher).forEach(one -> lines.add(new Line(one, standings.of(one.id()))));
        model.addAttribute("account", account);
        model.addAttribute("lines", lines);
        model.addAttribute("linked", lines.stream().anyMatch(line -> line.standing() != null));
        if (account.offered() && !account.connected()) {
            model.addAttribute("ticket", connecting.ticket(who, null, Permission.READ));
        }
        return "classroom/overview";
    }

    @PostMapping("/read")
    String read(Who who) {
        readNow.allOf(teacher(who));
        return "redirect:/classroom";
    }

    @PostMapping("/disconnect")
    String disconnect(Who who) {
        teacher(who);
        disconnecting.disconnect(who);
        return "redirect:/classroom";
    }

    private StaffId teacher(Who who) {
        doors.isStaff(who);
        if (!who.is(Role.TEACHER)) {
            throw new Refusal(403, "access.denied.staff");
        }
        return new StaffId(who.id());
    }

    /** A class, and how it stands; nothing where it is not linked. */
    record Line(SchoolClass schoolClass, Standings.@Nullable Standing standing) {}
}
