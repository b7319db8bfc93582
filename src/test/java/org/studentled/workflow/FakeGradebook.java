package org.studentled.workflow;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.studentled.progress.Gradebook;
import org.studentled.progress.ScoreSource;
import org.studentled.school.ClassId;

/** A gradebook for process tests: gives what a test lays in, or fails as the test wants it to. */
@Component
class FakeGradebook implements Gradebook {

    private final Map<ClassId, Supplier<Pull>> answers = new ConcurrentHashMap<>();

    void answers(ClassId classId, Supplier<Pull> answer) {
        answers.put(classId, answer);
    }

    @Override
    public ScoreSource source() {
        return ScoreSource.LMS;
    }

    @Override
    public boolean covers(ClassId classId) {
        return answers.containsKey(classId);
    }

    @Override
    public Pull pull(ClassId classId) {
        return answers.getOrDefault(classId, () -> new Pull(List.of(), List.of()))
                .get();
    }
}
