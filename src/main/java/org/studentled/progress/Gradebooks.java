package org.studentled.progress;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.studentled.school.ClassId;

/** All systems with grades for our classes, and when each was last read. */
@Component
public class Gradebooks {

    private static final Logger LOG = LoggerFactory.getLogger(Gradebooks.class);

    private final List<Gradebook> gradebooks;
    private final GradebookImport gradebookImport;
    private final LastPulls pulls;

    Gradebooks(List<Gradebook> gradebooks, GradebookImport gradebookImport, LastPulls pulls) {
        this.gradebooks = gradebooks;
        this.gradebookImport = gradebookImport;
        this.pulls = pulls;
    }

    /**
     * Reads all grades of the class and charts those whose title names a measure; one gradebook that does not answer
     * keeps none of the others back.
     *
     * @throws Gradebook.GradebookUnreachableException when one of the gradebooks could not be read
     */
    public void pull(ClassId classId) {
        pull(classId, source -> {});
    }

    /** As {@link #pull(ClassId)}, because someone pressed for it: what they just corrected there must be seen. */
    public void pullEverything(ClassId classId) {
        pullEverything(classId, source -> {});
    }

    void pullEverything(ClassId classId, Consumer<ScoreSource> beginning) {
        findByClass(classId).forEach(gradebook -> gradebook.lookAtEverything(classId));
        pull(classId, beginning);
    }

    private void pull(ClassId classId, Consumer<ScoreSource> beginning) {
        Gradebook.@Nullable GradebookUnreachableException failure = null;
        for (Gradebook gradebook : findByClass(classId)) {
            beginning.accept(gradebook.source());
            try {
                gradebookImport.importPull(classId, gradebook.source(), gradebook.pull(classId));
            } catch (Gradebook.GradebookUnreachableException e) {
                gradebookImport.recordUnreachable(classId, gradebook.source(), List.of(e.problem()));
                failure = e;
            } catch (RuntimeException unexpected) {
                // One gradebook's fault must not keep the others back, nor end the class's week.
                LOG.error("gradebook {} of class {} failed", gradebook.source(), classId, unexpected);
                gradebookImport.recordFailure(classId, gradebook.source());
                failure = new Gradebook.GradebookUnreachableException(GradebookImport.FAILED, unexpected);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    public boolean cover(ClassId classId) {
        return !findByClass(classId).isEmpty();
    }

    /** Where the class's grades are stored, each with its last reading. */
    public List<Kept> keptFor(ClassId classId) {
        List<LastPull> last = pulls.findByClass(classId);
        return findByClass(classId).stream()
                .map(gradebook -> new Kept(
                        gradebook.source(),
                        gradebook.nameOf(classId),
                        gradebook.people(classId),
                        gradebook.renewal(classId),
                        last.stream()
                                .filter(pull -> pull.source() == gradebook.source())
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    public Optional<LastPull> lastPull(ClassId classId, ScoreSource source) {
        return pulls.findByClass(classId).stream()
                .filter(pull -> pull.source() == source)
                .findFirst();
    }

    private List<Gradebook> findByClass(ClassId classId) {
        return gradebooks.stream()
                .filter(gradebook -> gradebook.covers(classId))
                .toList();
    }

    /**
     * A gradebook of a class.
     *
     * @param people the page that says who is who there, or nothing
     * @param renewal the address that takes a new token, or nothing
     */
    public record Kept(
            ScoreSource source,
            String name,
            String people,
            String renewal,
            @Nullable LastPull last) {}
}
