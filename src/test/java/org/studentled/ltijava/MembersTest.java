package org.studentled.ltijava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.studentled.journeys.SharedSchool;
import org.studentled.sandbox.lms.MembershipEndpoint.Fault;
import org.studentled.sandbox.lms.OtherSchool;
import org.studentled.sandbox.lms.ToolRegistration;

/** Class lists over names and role provisioning services, page by page, from a platform with habits. */
class MembersTest {

    private final OtherSchool school = OtherSchool.beside(SharedSchool.get());
    private final Members members = SharedSchool.get().bean(Members.class);

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void all_pages_are_read() {
        var list = read();

        assertThat(list.complete()).isTrue();
        assertThat(list.members()).hasSize(8);
        assertThat(list.members())
                .filteredOn(member -> member.roles().learner())
                .hasSize(6);
        assertThat(school.lms().service().pagesServed()).isEqualTo(3);
    }

    @Test
    void one_token_serves_all_pages_and_the_next_reading() {
        read();
        read();

        assertThat(school.lms().tokens().timesAsked()).isEqualTo(1);
    }

    @Test
    void a_token_the_platform_forgot_is_asked_for_anew() {
        read();
        school.lms().tokens().revokeAll();

        assertThat(read().complete()).isTrue();
        assertThat(school.lms().tokens().timesAsked()).isEqualTo(2);
    }

    @Test
    void json_that_moodle_calls_html_is_read_all_the_same() {
        school.lms().tokens().label("text/html; charset=utf-8");

        assertThat(read().members()).hasSize(8);
    }

    @Test
    void a_last_page_that_names_itself_as_the_next_ends_the_reading() {
        school.lms().service().mishap(Fault.NEVER_ENDS);

        var list = read();

        assertThat(list.members()).hasSize(8);
        assertThat(list.complete()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"SECOND_PAGE_FAILS", "HALF_A_PAGE", "FOREIGN_NEXT"})
    void half_a_list_is_no_list(Fault mishap) {
        school.lms().service().mishap(mishap);

        assertThatThrownBy(this::read).isInstanceOf(ServiceFailed.class);
    }

    @Test
    void only_the_learners_are_read_where_only_they_are_wanted() {
        var list = members.fetch(school.platform(), ToolRegistration.DEPLOYMENT, school.members(), "Learner", null);

        assertThat(list.members()).hasSize(6).allMatch(member -> member.roles().learner());
    }

    @Test
    void the_list_of_a_link_is_asked_for_by_its_id_and_a_strange_link_is_a_failure_not_an_empty_class() {
        assertThat(members.fetch(school.platform(), ToolRegistration.DEPLOYMENT, school.members(), null, "link-1")
                        .members())
                .hasSize(8);
        assertThatThrownBy(() ->
                        members.fetch(school.platform(), ToolRegistration.DEPLOYMENT, school.members(), null, "link-9"))
                .isInstanceOf(ServiceFailed.class);
    }

    @Test
    void an_address_that_names_its_link_already_keeps_it() {
        var address = URI.create(school.members() + "?rlid=link-1");

        assertThat(members.fetch(school.platform(), ToolRegistration.DEPLOYMENT, address, null, "link-9")
                        .members())
                .hasSize(8);
    }

    @Test
    void names_may_be_withheld() {
        school.lms().service().mishap(Fault.NO_NAMES);

        assertThat(read().members())
                .allMatch(member -> member.name() == null && !member.subject().isEmpty());
    }

    private MemberList read() {
        return members.fetch(school.platform(), ToolRegistration.DEPLOYMENT, school.members());
    }
}
