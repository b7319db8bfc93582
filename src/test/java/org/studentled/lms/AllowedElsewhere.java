package org.studentled.lms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.classroom.consent.GoogleAuthorizations;
import org.studentled.gradebooks.GradebookConnections;
import org.studentled.gradebooks.RemoteSystem;
import org.studentled.progress.ScoreSource;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Staff;
import org.studentled.school.StudentId;

/** Consents of a class that joins another: its teacher's at two gradebooks, and a child's at Google. */
final class AllowedElsewhere {

    private static final List<ScoreSource> SOURCES = List.of(ScoreSource.CANVAS, ScoreSource.BRIGHTSPACE);

    private final ApplicationContext context;
    private final GradebookConnections gradebooks;
    private final GoogleAuthorizations google;
    private final ClassId joining;
    private final StudentId child;

    AllowedElsewhere(ApplicationContext context, ClassId joining, StudentId child) {
        this.context = context;
        this.joining = joining;
        this.child = child;
        gradebooks = context.getBean(GradebookConnections.class);
        google = context.getBean(GoogleAuthorizations.class);
        var teacher =
                context.getBean(Staff.class).addTeacher("Ms. Rivera", null).id();
        for (ScoreSource source : SOURCES) {
            var system = new RemoteSystem(
                    UUID.randomUUID(), source, joining, URI.create("https://there.example"), null, "c", "s");
            gradebooks.save(system);
            gradebooks.connect(joining, system, teacher);
            gradebooks.saveGrant(joining, source, teacher, "a refresh token");
        }
        google.save(Actor.student(child), "1", "child@school.example", Set.of(), "the child's");
    }

    void isKeptBy(ClassId kept, StudentId sameChild) {
        for (ScoreSource source : SOURCES) {
            assertThat(gradebooks.hasGrant(gradebooks.findBySource(kept, source).orElseThrow()))
                    .as("%s is read without asking the teacher to connect again", source)
                    .isTrue();
        }
        assertThat(google.refreshToken(
                        google.findByActor(Actor.student(sameChild)).orElseThrow()))
                .isEqualTo("the child's");
        assertThat(google.findByActor(Actor.student(child))).isEmpty();
        assertThat(context.getBean(JdbcClient.class)
                        .sql("select count(*) from oauth_grant where owner_id in (:gone)")
                        .param("gone", List.of(child.value(), joining.value()))
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
