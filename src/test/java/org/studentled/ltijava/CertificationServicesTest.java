package org.studentled.ltijava;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.studentled.journeys.SharedSchool;
import org.studentled.sandbox.lms.OtherSchool;
import org.studentled.sandbox.lms.ToolRegistration;

/**
 * The lists of the 1EdTech certification guide for the services of LTI Advantage; deep linking has its own
 * ({@code PlaceLinksTest}). The platform here refuses wrong headers, media types, tokens, audiences and used ids.
 */
class CertificationServicesTest {

    private final OtherSchool school = OtherSchool.beside(SharedSchool.get());

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void names_and_roles_1_to_5_claim_request_headers_token_and_scope() {
        assertThat(school.visitor().launch("ms-1").letIn()).isTrue();

        assertThat(school.lms().service().pagesServed()).isPositive();
        assertThat(school.lms().tokens().scopesAsked()).containsExactly(Scopes.MEMBERS);
    }

    @Test
    void grades_columns_scores_and_results_each_with_a_token_for_itself_and_no_more() {
        assertThat(school.visitor().launch("ms-1").letIn()).isTrue();
        assertThat(school.visitor().launch("ms-11").letIn()).isTrue();
        var list = URI.create(school.lms().address() + "/lineitems?type_id=7");
        var access = new GradeAccess(school.platform(), ToolRegistration.DEPLOYMENT, Scopes.ALL, list, null);

        var column = bean(LineItems.class)
                .add(access, LineItem.wanted("Certification", 10, "certification", "test"))
                .address();
        bean(LtiScores.class).post(access, column, LtiScore.done("ms-11", 7, 10));
        var result = bean(LtiResults.class).fetch(access, column, "ms-11");

        assertThat(result).hasValue(new LtiResult("ms-11", 7.0, 10, null));
        assertThat(school.lms().tokens().scopesAsked())
                .containsExactly(Scopes.MEMBERS, Scopes.COLUMNS, Scopes.SCORES, Scopes.RESULTS);
    }

    private static <T> T bean(Class<T> type) {
        return SharedSchool.get().bean(type);
    }
}
