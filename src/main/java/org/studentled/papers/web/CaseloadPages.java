package org.studentled.papers.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.goals.Goals;
import org.studentled.page.RequestRefused;
import org.studentled.papers.FamilyPortfolios;
import org.studentled.portfolio.PhotoId;
import org.studentled.portfolio.Photos;
import org.studentled.portfolio.PortfolioView;
import org.studentled.round.Participation;
import org.studentled.round.Participations;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.scheduling.Evenings;
import org.studentled.school.Actor;
import org.studentled.school.Caseloads;
import org.studentled.school.StaffId;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** A counselor's chosen students: each one's portfolio as the family may see it, their goals and the dates. */
@Controller
@RequestMapping("/caseload")
class CaseloadPages {

    private static final int PAGE = 40;
    private static final int LAST_PAGE = 10_000;

    private final AccessPolicy accessPolicy;
    private final Caseloads caseloads;
    private final Students students;
    private final Participations participations;
    private final Rounds rounds;
    private final Goals goals;
    private final Evenings evenings;
    private final FamilyPortfolios portfolios;
    private final Photos photos;

    CaseloadPages(
            AccessPolicy accessPolicy,
            Caseloads caseloads,
            Students students,
            Participations participations,
            Rounds rounds,
            Goals goals,
            Evenings evenings,
            FamilyPortfolios portfolios,
            Photos photos) {
        this.accessPolicy = accessPolicy;
        this.caseloads = caseloads;
        this.students = students;
        this.participations = participations;
        this.rounds = rounds;
        this.goals = goals;
        this.evenings = evenings;
        this.portfolios = portfolios;
        this.photos = photos;
    }

    @GetMapping
    String list(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
        accessPolicy.requireCounselor(actor);
        int shown = Math.min(Math.max(page, 0), LAST_PAGE);
        List<StudentId> chosen = caseloads.studentsOf(new StaffId(actor.id()));
        List<StudentId> ids =
                chosen.stream().skip((long) shown * PAGE).limit(PAGE).toList();
        Map<StudentId, Student> named = students.byId(ids);
        model.addAttribute(
                "students",
                ids.stream().flatMap(id -> Stream.ofNullable(named.get(id))).toList());
        model.addAttribute("page", shown);
        model.addAttribute("more", chosen.size() > (shown + 1) * PAGE);
        return "papers/caseload";
    }

    @GetMapping("/{id}")
    String student(Actor actor, @PathVariable StudentId id, Model model) {
        accessPolicy.requireCounselorOf(actor, id);
        model.addAttribute("student", students.get(id));
        Optional<Participation> latest = latest(id);
        latest.ifPresent(participation -> {
            model.addAttribute("round", rounds.get(participation.roundId()));
            model.addAttribute("evenings", evenings.findByRound(participation.roundId()));
            model.addAttribute("lastGoals", goals.carriedTo(participation.id()));
            model.addAttribute("goals", goals.setIn(participation.id()));
        });
        model.addAttribute("portfolio", latest.flatMap(this::opened).orElse(null));
        model.addAttribute("photosAt", "/caseload/" + id + "/photos");
        model.addAttribute("photosSigned", true);
        model.addAttribute("moreSheets", List.of("chart", "student"));
        return "papers/caseload-student";
    }

    /** Of what is shown, and no other. */
    @GetMapping("/{id}/photos/{photo}")
    ResponseEntity<byte[]> photo(Actor actor, @PathVariable StudentId id, @PathVariable PhotoId photo) {
        accessPolicy.requireCounselorOf(actor, id);
        boolean shown = latest(id).flatMap(this::opened).stream()
                .flatMap(portfolio -> portfolio.pages().stream())
                .flatMap(page -> page.photos().stream())
                .anyMatch(each -> each.id().equals(photo));
        if (!shown) {
            throw RequestRefused.notFound("page.error.notFound");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(photos.jpeg(photo));
    }

    private Optional<PortfolioView> opened(Participation participation) {
        return portfolios.findByParticipation(participation.id());
    }

    private Optional<Participation> latest(StudentId id) {
        List<Participation> all = participations.findByStudent(id);
        Map<RoundId, Round> planned =
                rounds.byId(all.stream().map(Participation::roundId).distinct().toList());
        return all.stream()
                .filter(each -> planned.containsKey(each.roundId()))
                .max(Comparator.comparing(each -> Objects.requireNonNull(planned.get(each.roundId()))
                        .dates()
                        .evening()));
    }
}
