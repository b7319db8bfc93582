package org.studentled.workflow;

import java.net.URI;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.studentled.progress.Gradebook;
import org.studentled.progress.Gradebooks;
import org.studentled.progress.RunningPulls;
import org.studentled.round.Participation;
import org.studentled.round.Participations;
import org.studentled.round.PrepTasks;
import org.studentled.round.Rounds;
import org.studentled.round.Week;
import org.studentled.round.WeekId;
import org.studentled.round.Weeks;
import org.studentled.school.ClassId;

/** What the model {@code weekly-collection} asks of the school; the business key is the week's id. */
@Component
public class WeeklyCollectionSteps implements EarlierCalls.OfWeeklyCollection {

    private static final Logger LOG = LoggerFactory.getLogger(WeeklyCollectionSteps.class);

    /** The model's word for grades that could not be read now. */
    static final String NOT_READ = "gradesNotRead";

    private final Weeks weeks;
    private final Rounds rounds;
    private final Participations participations;
    private final Gradebooks gradebooks;
    private final RunningPulls pulls;
    private final List<PrepTasks> prepTasks;
    private final DueDateCalculator days;
    private final WorkflowSettings settings;
    private final MessageSource messages;
    private final URI address;
    private final Clock clock;

    WeeklyCollectionSteps(
            Weeks weeks,
            Rounds rounds,
            Participations participations,
            Gradebooks gradebooks,
            RunningPulls pulls,
            List<PrepTasks> prepTasks,
            DueDateCalculator days,
            WorkflowSettings settings,
            MessageSource messages,
            @Value("${school.address}") URI address,
            Clock clock) {
        this.weeks = weeks;
        this.rounds = rounds;
        this.participations = participations;
        this.gradebooks = gradebooks;
        this.pulls = pulls;
        this.prepTasks = prepTasks;
        this.days = days;
        this.settings = settings;
        this.messages = messages;
        this.address = address;
        this.clock = clock;
    }

    /**
     * Reads the grades now, and again each morning: work is set at the week's beginning and graded toward its end.
     * Never called in a transaction: a gradebook may take minutes to answer.
     *
     * @return false when a gradebook could not be read; what was in the way stays written down
     */
    boolean readGrades(String key) {
        Week week = week(key);
        if (week.closed()) {
            return true;
        }
        ClassId classId = classOf(week);
        try {
            gradebooks.pull(classId);
            return true;
        } catch (Gradebook.GradebookUnreachableException told) {
            LOG.info("grades of class {} not read; tried again later", classId);
            return false;
        }
    }

    /**
     * Called by weeks that began with an earlier model, in the engine's transaction: their grades are read beside it, as
     * when the teacher asks for them, and again the next morning.
     */
    public void fetchGrades(String week) {
        if (isOpen(week)) {
            pulls.start(classOf(week(week)));
        }
    }

    /** As {@link #fetchGrades}. */
    public void pullGrades(String week) {
        fetchGrades(week);
    }

    /** As {@link #fetchGrades}. */
    public void pullNewGrades(String week) {
        fetchGrades(week);
    }

    public void publishPrepTask(String key) {
        Week week = week(key);
        ClassId classId = classOf(week);
        PrepTasks.Task task = new PrepTasks.Task(
                text("workflow.prep.title", week.number()),
                text("workflow.prep.text", week.number()),
                week.endsOn(),
                address);
        prepTasks.stream().filter(each -> each.covers(classId)).forEach(each -> each.publish(classId, week.id(), task));
    }

    @Override
    public List<String> studentsOf(String key) {
        return participations.takingPartIn(week(key).roundId()).stream()
                .map(Participation::id)
                .map(Object::toString)
                .toList();
    }

    public boolean everybodyDidIt(String key) {
        Week week = week(key);
        var done = weeks.doneBy(week.id());
        return participations.takingPartIn(week.roundId()).stream()
                .allMatch(participation -> done.contains(participation.id()));
    }

    public void closeWeek(String week) {
        weeks.close(WeekId.of(week));
    }

    public boolean isOpen(String week) {
        return !week(week).closed();
    }

    /** A gradebook that is away is asked again a while later. */
    public Date tryAgain() {
        return Date.from(clock.instant().plus(settings.gradesAgain()));
    }

    public Date lookOverBy(String week) {
        return days.in(classOf(week(week)), settings.days().lookOver());
    }

    /** As {@link #lookOverBy(String)}, for weeks that began with an earlier model. */
    public Date lookOverBy() {
        return days.in(settings.days().lookOver());
    }

    public Date nextMorning() {
        return days.nextMorning();
    }

    public Date weekEnds(String week) {
        return days.dayEnds(week(week).endsOn());
    }

    private Week week(String key) {
        return weeks.get(WeekId.of(key));
    }

    private ClassId classOf(Week week) {
        return rounds.get(week.roundId()).classId();
    }

    private String text(String key, int week) {
        return messages.getMessage(key, new Object[] {week}, Locale.ENGLISH);
    }
}
