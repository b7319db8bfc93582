package org.studentled.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.classroom.model.Name;
import com.google.api.services.classroom.model.Student;
import com.google.api.services.classroom.model.UserProfile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.studentled.school.ClassId;
import org.studentled.school.StudentId;

/** Google hands out people without names; they are no one's namesakes and are never called "null". */
class GoogleStudentMatcherTest {

    @Test
    void somebody_without_a_name_has_a_sign_for_one() {
        assertThat(GoogleStudentMatcher.nameOf(null)).isEqualTo("?");
        assertThat(GoogleStudentMatcher.nameOf(new UserProfile())).isEqualTo("?");
        assertThat(GoogleStudentMatcher.nameOf(new UserProfile().setName(new Name())))
                .isEqualTo("?");
        assertThat(GoogleStudentMatcher.nameOf(named("   "))).isEqualTo("?");
        assertThat(GoogleStudentMatcher.nameOf(new UserProfile().setName(new Name().setGivenName("Emeka"))))
                .isEqualTo("Emeka");
    }

    @Test
    void only_one_name_that_only_one_has_is_proposed() {
        var duc = ours("Đức Nguyễn");
        var nameless = ours("?");
        var matches = GoogleStudentMatcher.byName(
                List.of(
                        new Student().setUserId("1").setProfile(named("Duc Nguyen")),
                        new Student().setUserId("2").setProfile(named("")),
                        new Student().setUserId("3"),
                        new Student().setProfile(named("Duc Nguyen Tran"))),
                List.of(duc, nameless));
        assertThat(matches).containsOnlyKeys("1").containsValue(duc.id());
    }

    private static UserProfile named(String name) {
        return new UserProfile().setName(new Name().setFullName(name));
    }

    private static org.studentled.school.Student ours(String name) {
        return new org.studentled.school.Student(StudentId.random(), ClassId.random(), name, name, null, 0);
    }
}
