package org.studentled.workflow.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.conference.Conference;
import org.studentled.conference.Conferences;
import org.studentled.page.RequestRefused;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Waivers;
import org.studentled.school.Actor;
import org.studentled.school.Households;
import org.studentled.school.Role;
import org.studentled.school.StaffId;
import org.studentled.school.Students;
import org.studentled.workflow.Inbox;
import org.studentled.workflow.InboxItem;
import org.studentled.workflow.ProcessStatus;

/** Where does this child stand? The models with the child in them, what happened, and what was let pass. */
@Controller
class ProcessStatusPage {

    /** What a teacher may let pass; the evening itself and what follows it need their own decision. */
    private static final Set<String> GATES = Set.of(
            "doMyWeek",
            "pickWork",
            "setGoals",
            "numberPages",
            "fillScript",
            "practice",
            "rehearse",
            "signOff",
            "writeNote",
            "sayHowItWent",
            "debrief");

    private final Participations participations;
    private final Students students;
    private final Conferences conferences;
    private final Households households;
    private final Waivers waivers;
    private final ProcessStatus processStatus;
    private final Inbox inbox;
    private final AccessPolicy accessPolicy;
    private final MessageSource messages;
    private final ParticipationHistory participationHistory;

    ProcessStatusPage(
            Participations participations,
            Students students,
            Conferences conferences,
            Households households,
            Waivers waivers,
            ProcessStatus processStatus,
            Inbox inbox,
            AccessPolicy accessPolicy,
            MessageSource messages,
            ParticipationHistory participationHistory) {
        this.participations = participations;
        this.students = students;
        this.conferences = conferences;
        this.households = households;
        this.waivers = waivers;
        this.processStatus = processStatus;
        this.inbox = inbox;
        this.accessPolicy = accessPolicy;
        this.messages = messages;
        this.participationHistory = participationHistory;
    }

    @GetMapping("/participations/{id}")
    String show(@PathVariable ParticipationId id, Actor actor, Locale locale, Model model) {
        Participation participation = participations.get(id);
        accessPolicy.requireStudentOrTeacher(actor, participation.studentId());
        boolean teacher = actor.is(Role.TEACHER);
        model.addAttribute("participation", participation);
        model.addAttribute("student", students.get(participation.studentId()));
        model.addAttribute("ways", ways(participation, teacher, locale));
        model.addAttribute("story", participationHistory.findByParticipation(id));
        model.addAttribute("waivers", participationHistory.waivedIn(waivers.findByParticipation(id)));
        model.addAttribute("gates", teacher ? openGates(id) : List.of());
        model.addAttribute("teacher", teacher);
        return "workflow/whereabouts";
    }

    @PostMapping("/participations/{id}/pass")
    String pass(@PathVariable ParticipationId id, @RequestParam String gate, @RequestParam String reason, Actor actor) {
        accessPolicy.requireTeacherOf(actor, participations.get(id).studentId());
        if (openGates(id).stream().noneMatch(gate::equals)) {
            throw RequestRefused.conflict("workflow.gate");
        }
        waivers.waive(id, gate, reason, new StaffId(actor.id()));
        return "redirect:/participations/" + id;
    }

    private List<String> openGates(ParticipationId id) {
        return inbox.historyOf(id).stream()
                .filter(item -> item.overAt() == null)
                .map(InboxItem::task)
                .filter(GATES::contains)
                .distinct()
                .toList();
    }

    /** The names of the households are for the teacher: a child's page may be seen by one of them. */
    private List<Way> ways(Participation participation, boolean teacher, Locale locale) {
        List<Way> ways = new ArrayList<>();
        String own = messages.getMessage("workflow.whereabouts.way", null, locale);
        processStatus
                .findByParticipation(participation.id(), own)
                .ifPresent(standing -> ways.add(new Way(own, standing)));
        for (Conference conference : conferences.findByParticipation(participation.id())) {
            String household =
                    teacher ? households.get(conference.householdId()).name() : "";
            String title = messages.getMessage("workflow.whereabouts.conference", new Object[] {household}, locale);
            String home = messages.getMessage("workflow.whereabouts.home", null, locale);
            processStatus
                    .ofConference(conference.id().value(), title)
                    .ifPresent(standing -> ways.add(new Way(title, standing)));
            processStatus
                    .ofTakeHome(conference.id().value(), home)
                    .ifPresent(standing -> ways.add(new Way(home, standing)));
        }
        return ways;
    }

    /** One model with its title. */
    record Way(String title, ProcessStatus.Standing standing) {}
}
