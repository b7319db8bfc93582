package org.studentled.lms.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Audit;
import org.studentled.access.Doors;
import org.studentled.lms.Children;
import org.studentled.lms.Connection;
import org.studentled.lms.CourseThere;
import org.studentled.lms.GradeConnecting;
import org.studentled.lms.GradeConnections;
import org.studentled.lms.Hindrance;
import org.studentled.lms.SystemThere;
import org.studentled.progress.Source;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.NotAtThisSchool;
import org.studentled.school.StaffId;
import org.studentled.school.Who;

/** How a teacher lets their class's grades be read from an LMS or the school's records. */
@Controller
@RequestMapping("/classes/{classId}/connections")
class ConnectionPages {

    static final List<Source> SOURCES =
            List.of(Source.MOODLE, Source.CANVAS, Source.SCHOOLOGY, Source.BRIGHTSPACE, Source.BLACKBOARD, Source.SIS);

    private final GradeConnecting connecting;
    private final GradeConnections connections;
    private final Children children;
    private final Classes classes;
    private final Doors doors;
    private final Audit audit;

    ConnectionPages(
            GradeConnecting connecting,
            GradeConnections connections,
            Children children,
            Classes classes,
            Doors doors,
            Audit audit) {
        this.connecting = connecting;
        this.connections = connections;
        this.children = children;
        this.classes = classes;
        this.doors = doors;
        this.audit = audit;
    }

    @GetMapping
    String show(Who who, @PathVariable ClassId classId, Model page) {
        StaffId teacher = teacher(who, classId);
        page.addAttribute("schoolClass", classes.get(classId));
        page.addAttribute(
                "desks",
                SOURCES.stream().map(source -> desk(source, classId, teacher)).toList());
        page.addAttribute("keyMissing", !connecting.hasKey());
        return "lms/connections";
    }

    @PostMapping("/{source}")
    String setUp(
            Who who,
            @PathVariable ClassId classId,
            @PathVariable Source source,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String tokenAddress,
            @RequestParam(defaultValue = "") String clientId,
            @RequestParam(defaultValue = "") String secret) {
        StaffId teacher = teacher(who, classId);
        GradeConnecting.Typed typed = new GradeConnecting.Typed(address, tokenAddress, clientId, secret);
        SystemThere system = connecting.setUp(source, classId, typed);
        connections.connect(classId, system, teacher);
        audit.note(who, "grades-connected", classId.value(), null);
        return next(classId, system);
    }

    @PostMapping("/use/{system}")
    String useTheSchools(Who who, @PathVariable ClassId classId, @PathVariable UUID system) {
        StaffId teacher = teacher(who, classId);
        SystemThere schools = connections
                .find(system)
                .filter(one -> one.classId() == null)
                .orElseThrow(() -> new NotAtThisSchool("system of the school", system));
        connections.connect(classId, schools, teacher);
        audit.note(who, "grades-connected", classId.value(), null);
        return next(classId, schools);
    }

    /** Asks there which courses may be read: the call is real, and so is what it tells. */
    @GetMapping("/{source}/courses")
    String courses(Who who, @PathVariable ClassId classId, @PathVariable Source source, Model page) {
        teacher(who, classId);
        page.addAttribute("schoolClass", classes.get(classId));
        page.addAttribute("source", source);
        Connection connection = connection(classId, source);
        String ours = children.launchedCourse(connection).orElse("");
        page.addAttribute("ours", ours);
        page.addAttribute(
                "courses",
                connecting.of(source).courses(connection).stream()
                        .sorted(Comparator.comparing(course -> !course.id().equals(ours)))
                        .toList());
        return "lms/courses";
    }

    @PostMapping("/{source}/courses")
    String choose(
            Who who,
            @PathVariable ClassId classId,
            @PathVariable Source source,
            @RequestParam(defaultValue = "") String course,
            @RequestParam(defaultValue = "") String name) {
        teacher(who, classId);
        connection(classId, source);
        String id = course.strip();
        if (!id.matches("[\\w:.@~-]{1,255}")) {
            throw new Hindrance(Hindrance.Kind.NO_COURSE);
        }
        connections.choose(classId, source, new CourseThere(id, shortened(name.isBlank() ? id : name)));
        // With a key of the whole school a teacher could name any course: it can be seen that they did.
        audit.note(who, "grades-course-chosen", classId.value(), source + " " + id);
        return "redirect:/classes/" + classId + "/numbers";
    }

    @PostMapping("/{source}/end")
    String end(Who who, @PathVariable ClassId classId, @PathVariable Source source) {
        teacher(who, classId);
        connections.disconnect(classId, source);
        audit.note(who, "grades-disconnected", classId.value(), null);
        return at(classId);
    }

    private String next(ClassId classId, SystemThere system) {
        return connecting.needsConsent(system.source())
                ? at(classId)
                : "redirect:/classes/%s/connections/%s/courses".formatted(classId, system.source());
    }

    private Desk desk(Source source, ClassId classId, StaffId teacher) {
        Optional<Connection> connection = connections.of(classId, source);
        boolean consentMissing = connecting.needsConsent(source)
                && connection.filter(one -> one.grant() == null).isPresent();
        return new Desk(
                source,
                connecting.of(source).isTried(),
                connection.orElse(null),
                connections.ofTheSchool().stream()
                        .filter(system -> system.source() == source)
                        .toList(),
                consentMissing ? connecting.ticket(teacher, classId, source) : null);
    }

    private Connection connection(ClassId classId, Source source) {
        return connections.of(classId, source).orElseThrow(() -> new Hindrance(Hindrance.Kind.NO_COURSE));
    }

    private StaffId teacher(Who who, ClassId classId) {
        doors.teachesClass(who, classId);
        return new StaffId(who.id());
    }

    private static String shortened(String name) {
        return name.length() > 255 ? name.substring(0, 255) : name;
    }

    private static String at(ClassId classId) {
        return "redirect:/classes/" + classId + "/connections";
    }

    /** Where one kind of gradebook stands for the class. */
    record Desk(
            Source source,
            boolean tried,
            @Nullable Connection connection,
            List<SystemThere> schools,
            @Nullable String ticket) {}
}
