package org.studentled.classroom.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.classroom.model.Name;
import com.google.api.services.classroom.model.Student;
import com.google.api.services.classroom.model.UserProfile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.studentled.school.ClassId;
import org.studentled.school.NamePairs;
import org.studentled.school.StudentId;

/** Google hands out people without names; they are no one's namesakes and are never called "null". */
class GoogleNamesTest {

    @Test
    void somebody_without_a_name_has_a_sign_for_one() {
        assertThat(GoogleNames.fullName(null)).isEqualTo("?");
        assertThat(GoogleNames.fullName(new UserProfile())).isEqualTo("?");
        assertThat(GoogleNames.fullName(new UserProfile().setName(new Name()))).isEqualTo("?");
        assertThat(GoogleNames.fullName(named("   "))).isEqualTo("?");
        assertThat(GoogleNames.fullName(new UserProfile().setName(new Name().setGivenName("Emeka"))))
                .isEqualTo("Emeka");
    }

    @Test
    void only_one_name_that_only_one_has_is_proposed() {
        var duc = ours("Đức Nguyễn");
        var nameless = ours("?");
        var matches = GoogleNames.match(
                List.of(
                        new Student().setUserId("1").setProfile(named("Duc Nguyen")),
                        new Student().setUserId("2").setProfile(named("")),
                        new Student().setUserId("3"),
                        new Student().setProfile(named("Duc Nguyen Tran"))),
                List.of(duc, nameless));
        assertThat(matches).containsOnlyKeys("1").containsValue(duc.id());
    }

    @Test
    void a_person_there_is_a_student_only_where_it_can_be_no_other() {
        assertThat(NamePairs.all()).allSatisfy(pair -> {
            var matches = GoogleNames.match(
                    List.of(new Student().setUserId("1").setProfile(named(pair.written()))),
                    List.of(ours(pair.here())));
            assertThat(matches.containsKey("1")).isEqualTo(pair.decides());
        });
    }

    private static UserProfile named(String name) {
        return new UserProfile().setName(new Name().setFullName(name));
    }

    private static org.studentled.school.Student ours(String name) {
        return new org.studentled.school.Student(StudentId.random(), ClassId.random(), name, name, null, 0);
    }
}
