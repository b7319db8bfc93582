package org.studentled.gradebooks.web;

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
import org.studentled.access.AccessPolicy;
import org.studentled.access.AuditLog;
import org.studentled.connect.ConnectionError;
import org.studentled.connect.RemoteException;
import org.studentled.gradebooks.ConnectGradebook;
import org.studentled.gradebooks.GradebookConnection;
import org.studentled.gradebooks.GradebookConnections;
import org.studentled.gradebooks.RemoteCourse;
import org.studentled.gradebooks.RemoteSystem;
import org.studentled.gradebooks.StudentMatcher;
import org.studentled.progress.ScoreSource;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.NotFoundException;
import org.studentled.school.StaffId;

/** How a teacher lets their class's grades be read from an LMS or the school's records. */
@Controller
@RequestMapping("/classes/{classId}/connections")
class GradebookConnectionPages {

    static final List<ScoreSource> SOURCES = List.of(
            ScoreSource.MOODLE,
            ScoreSource.CANVAS,
            ScoreSource.SCHOOLOGY,
            ScoreSource.BRIGHTSPACE,
            ScoreSource.BLACKBOARD,
            ScoreSource.SIS);

    private final ConnectGradebook connecting;
    private final GradebookConnections connections;
    private final StudentMatcher studentMatcher;
    private final Classes classes;
    private final AccessPolicy accessPolicy;
    private final AuditLog auditLog;

    GradebookConnectionPages(
            ConnectGradebook connecting,
            GradebookConnections connections,
            StudentMatcher studentMatcher,
            Classes classes,
            AccessPolicy accessPolicy,
            AuditLog auditLog) {
        this.connecting = connecting;
        this.connections = connections;
        this.studentMatcher = studentMatcher;
        this.classes = classes;
        this.accessPolicy = accessPolicy;
        this.auditLog = auditLog;
    }

    @GetMapping
    String show(Actor actor, @PathVariable ClassId classId, Model page) {
        StaffId teacher = teacher(actor, classId);
        page.addAttribute("schoolClass", classes.get(classId));
        page.addAttribute(
                "desks",
                SOURCES.stream()
                        .map(source -> sourceStatus(source, classId, teacher))
                        .toList());
        page.addAttribute("keyMissing", !connecting.hasKey());
        return "gradebooks/connections";
    }

    @PostMapping("/{source}")
    String setUp(
            Actor actor,
            @PathVariable ClassId classId,
            @PathVariable ScoreSource source,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String tokenAddress,
            @RequestParam(defaultValue = "") String clientId,
            @RequestParam(defaultValue = "") String secret) {
        StaffId teacher = teacher(actor, classId);
        ConnectGradebook.Typed typed = new ConnectGradebook.Typed(address, tokenAddress, clientId, secret);
        RemoteSystem system = connecting.setUp(source, classId, typed);
        connections.connect(classId, system, teacher);
        auditLog.record(actor, "grades-connected", classId.value(), null);
        return next(classId, system);
    }

    @PostMapping("/use/{system}")
    String useTheSchools(Actor actor, @PathVariable ClassId classId, @PathVariable UUID system) {
        StaffId teacher = teacher(actor, classId);
        RemoteSystem schools = connections
                .find(system)
                .filter(one -> one.classId() == null)
                .orElseThrow(() -> new NotFoundException("system of the school", system));
        connections.connect(classId, schools, teacher);
        auditLog.record(actor, "grades-connected", classId.value(), null);
        return next(classId, schools);
    }

    /** Asks there which courses may be read: the call is real, and so is what it tells. */
    @GetMapping("/{source}/courses")
    String courses(Actor actor, @PathVariable ClassId classId, @PathVariable ScoreSource source, Model page) {
        teacher(actor, classId);
        page.addAttribute("schoolClass", classes.get(classId));
        page.addAttribute("source", source);
        GradebookConnection connection = connection(classId, source);
        String ours = studentMatcher.launchedCourse(connection).orElse("");
        page.addAttribute("ours", ours);
        page.addAttribute(
                "courses",
                connecting.connector(source).courses(connection).stream()
                        .sorted(Comparator.comparing(course -> !course.id().equals(ours)))
                        .toList());
        return "gradebooks/courses";
    }

    @PostMapping("/{source}/courses")
    String choose(
            Actor actor,
            @PathVariable ClassId classId,
            @PathVariable ScoreSource source,
            @RequestParam(defaultValue = "") String course,
            @RequestParam(defaultValue = "") String name) {
        teacher(actor, classId);
        connection(classId, source);
        String id = course.strip();
        if (!id.matches("[\\w:.@~-]{1,255}")) {
            throw new RemoteException(ConnectionError.NO_COURSE);
        }
        connections.choose(classId, source, new RemoteCourse(id, shortened(name.isBlank() ? id : name)));
        // With a key of the whole school a teacher could name any course: it can be seen that they did.
        auditLog.record(actor, "grades-course-chosen", classId.value(), source + " " + id);
        return "redirect:/classes/" + classId + "/numbers";
    }

    @PostMapping("/{source}/end")
    String end(Actor actor, @PathVariable ClassId classId, @PathVariable ScoreSource source) {
        teacher(actor, classId);
        connections.disconnect(classId, source);
        auditLog.record(actor, "grades-disconnected", classId.value(), null);
        return at(classId);
    }

    private String next(ClassId classId, RemoteSystem system) {
        return connecting.needsConsent(system.source())
                ? at(classId)
                : "redirect:/classes/%s/connections/%s/courses".formatted(classId, system.source());
    }

    private SourceStatus sourceStatus(ScoreSource source, ClassId classId, StaffId teacher) {
        Optional<GradebookConnection> connection = connections.findBySource(classId, source);
        boolean consentMissing = connecting.needsConsent(source)
                && connection.filter(one -> !connections.hasGrant(one)).isPresent();
        return new SourceStatus(
                source,
                connecting.connector(source).isTried(),
                connection.orElse(null),
                connections.ofTheSchool().stream()
                        .filter(system -> system.source() == source)
                        .toList(),
                consentMissing ? connecting.ticket(teacher, classId, source) : null);
    }

    private GradebookConnection connection(ClassId classId, ScoreSource source) {
        return connections
                .findBySource(classId, source)
                .orElseThrow(() -> new RemoteException(ConnectionError.NO_COURSE));
    }

    private StaffId teacher(Actor actor, ClassId classId) {
        accessPolicy.requireTeacherOfClass(actor, classId);
        return new StaffId(actor.id());
    }

    private static String shortened(String name) {
        return name.length() > 255 ? name.substring(0, 255) : name;
    }

    private static String at(ClassId classId) {
        return "redirect:/classes/" + classId + "/connections";
    }

    /** Where one kind of gradebook stands for the class. */
    record SourceStatus(
            ScoreSource source,
            boolean tried,
            @Nullable GradebookConnection connection,
            List<RemoteSystem> schools,
            @Nullable String ticket) {}
}
