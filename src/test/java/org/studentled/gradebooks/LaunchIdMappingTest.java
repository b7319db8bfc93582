package org.studentled.gradebooks;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.FullApplication;
import org.studentled.gradebooks.RemotePerson.MatchedBy;
import org.studentled.ltijava.Platforms;
import org.studentled.ltijava.Registration;
import org.studentled.progress.ScoreSource;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.ExternalIds;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.Student;
import org.studentled.school.Students;

/** Who came by a launch is known to the gradebook of the same system, whatever anyone is called there. */
@FullApplication
class LaunchIdMappingTest {

    @Autowired
    private ApplicationContext school;

    @Autowired
    private Platforms platforms;

    @Autowired
    private ExternalIds externalIds;

    @Autowired
    private StudentMatcher studentMatcher;

    @Autowired
    private JdbcClient db;

    private final String address = "https://" + UUID.randomUUID() + ".example";
    private StaffId teacher;
    private ClassId room;
    private Student ada;

    @BeforeEach
    void a_class() {
        teacher = school.getBean(Staff.class)
                .addTeacher("Ms. Rivera", UUID.randomUUID() + "@school.example")
                .id();
        room = school.getBean(Classes.class).create("Room 5", 3, teacher).id();
        ada = school.getBean(Students.class).enroll(room, "Ada Okafor", null);
    }

    @Test
    void brightspace_knows_a_child_by_the_number_behind_the_last_underscore() {
        launchedFrom(address, null, "6606", "0e6f0bb_bd2d_187");
        assertThat(found(ScoreSource.BRIGHTSPACE, address, "187")).isEqualTo(MatchedBy.LAUNCH);
        assertThat(found(ScoreSource.BRIGHTSPACE, address, "87")).isEqualTo(MatchedBy.STRANGER);
        assertThat(studentMatcher.launchedCourse(connection(ScoreSource.BRIGHTSPACE, address)))
                .contains("6606");
    }

    @Test
    void the_same_number_in_another_brightspace_is_somebody_else() {
        launchedFrom(address, null, "6606", "0e6f0bb_187");
        assertThat(found(ScoreSource.BRIGHTSPACE, "https://other.example", "187"))
                .isEqualTo(MatchedBy.STRANGER);
        assertThat(studentMatcher.launchedCourse(connection(ScoreSource.BRIGHTSPACE, "https://other.example")))
                .isEmpty();
    }

    @Test
    void blackboard_is_known_by_where_people_open_it_because_all_have_one_issuer() {
        launchedFrom("https://blackboard.com/" + UUID.randomUUID(), URI.create(address + "/"), "915c", "b317");
        assertThat(found(ScoreSource.BLACKBOARD, address, "b317")).isEqualTo(MatchedBy.LAUNCH);
        assertThat(found(ScoreSource.BLACKBOARD, "https://other.example", "b317"))
                .isEqualTo(MatchedBy.STRANGER);
        assertThat(studentMatcher.launchedCourse(connection(ScoreSource.BLACKBOARD, address)))
                .contains("uuid:915c");
    }

    @Test
    void schoology_tells_no_ids_of_its_own_and_is_known_by_names() {
        launchedFrom(address, URI.create(address), "1", "501");
        assertThat(found(ScoreSource.SCHOOLOGY, address, "501")).isEqualTo(MatchedBy.STRANGER);
        assertThat(studentMatcher.launchedCourse(connection(ScoreSource.SCHOOLOGY, address)))
                .isEmpty();
    }

    private void launchedFrom(String issuer, @Nullable URI home, String context, String subject) {
        var there = URI.create(address);
        var id = platforms.register(
                new Registration("An LMS", issuer, "tool", there, there, there, null, null, home, Set.of("1")));
        db.sql("insert into lms_course (platform, deployment, context_id, class_id) values (?, '1', ?, ?)")
                .params(id.value(), context, room.value())
                .update();
        externalIds.save("lms:" + room.value(), subject, ada.id());
    }

    private MatchedBy found(ScoreSource source, String at, String id) {
        var connection = connection(source, at);
        var connections = school.getBean(GradebookConnections.class);
        connections.save(connection.system());
        connections.connect(room, connection.system(), teacher);
        var person = requireNonNull(
                studentMatcher.match(connection, Map.of(id, "Somebody else")).get(id));
        if (person.matchedBy() == MatchedBy.LAUNCH) {
            assertThat(person.student()).isEqualTo(ada.id());
        }
        return person.matchedBy();
    }

    private GradebookConnection connection(ScoreSource source, String at) {
        var system = new RemoteSystem(UUID.randomUUID(), source, room, URI.create(at), null, "c", "s");
        return new GradebookConnection(room, system, "1", "Room 5", teacher);
    }
}
