package org.studentled.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ContentPolicyTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void only_the_schools_own_lms_may_frame_us() {
        String header =
                policy("https://lms.school.example", "http://127.0.0.1:8081").headerFor(request);
        assertThat(header).endsWith("frame-ancestors 'self' http://127.0.0.1:8081 https://lms.school.example");
    }

    @Test
    void a_crooked_registration_cannot_widen_the_policy() {
        String header = policy("https://lms.example; script-src *", "*", "https://a https://b")
                .headerFor(request);
        assertThat(header).endsWith("frame-ancestors 'self'").doesNotContain("script-src *");
    }

    @Test
    void a_form_may_leave_the_house_only_where_one_page_allows_it() {
        assertThat(policy().headerFor(request)).contains("form-action 'self';");
        ContentPolicy.allowFormTo(request, URI.create("https://lms.school.example/mod/lti/return?id=7"));
        assertThat(policy().headerFor(request)).contains("form-action 'self' https://lms.school.example;");
        assertThat(policy().headerFor(new MockHttpServletRequest())).contains("form-action 'self';");
    }

    private static ContentPolicy policy(String... origins) {
        return new ContentPolicy(List.of(() -> List.of(origins)));
    }
}
