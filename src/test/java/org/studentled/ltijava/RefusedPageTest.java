package org.studentled.ltijava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.studentled.sandbox.lms.LaunchTokenDraft.LTI;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.studentled.journeys.SharedSchool;
import org.studentled.sandbox.lms.OtherSchool;

/** A refused person is told the way back, and the administrator finds one line that says why. */
class RefusedPageTest {

    private static final OtherSchool SCHOOL = OtherSchool.beside(SharedSchool.get());

    @AfterAll
    static void close() {
        SCHOOL.close();
    }

    @Test
    void the_platform_is_told_on_the_way_back() {
        SCHOOL.lms().launches().redraft(launchTokenDraft -> launchTokenDraft.without(LTI + "roles"));

        assertThat(SCHOOL.visitor().launch("ms-1").page())
                .contains("href=\"" + SCHOOL.lms().address() + "/?lti_errormsg=Your%20learning%20platform")
                .contains("lti_errorlog=LTI-503%20ROLES");
    }

    @Test
    void a_way_back_keeps_the_query_it_has() {
        returnTo(SCHOOL.lms().address() + "/course?id=7");

        assertThat(SCHOOL.visitor().launch("ms-1").page()).contains("/course?id=7&amp;lti_errormsg=");
    }

    @Test
    void nobody_is_sent_to_a_stranger() {
        returnTo("https://evil.example/");

        assertThat(SCHOOL.visitor().launch("ms-1").page()).doesNotContain("evil.example");
    }

    @Test
    void what_was_not_signed_gives_no_way_back() {
        SCHOOL.lms()
                .launches()
                .redraft(launchTokenDraft -> launchTokenDraft.key = org.studentled.sandbox.lms.SigningKeys.generate());

        assertThat(SCHOOL.visitor().launch("ms-1").page()).doesNotContain("lti_errormsg");
    }

    @Test
    void a_refused_launch_is_one_line_in_the_log() {
        var heard = new ListAppender<ILoggingEvent>();
        var log = (Logger) LoggerFactory.getLogger("org.studentled.ltijava.web.LaunchErrorAdvice");
        heard.start();
        log.addAppender(heard);

        SCHOOL.lms().launches().redraft(launchTokenDraft -> launchTokenDraft.with(LTI + "version", "1\n\"2"));
        SCHOOL.visitor().launch("ms-1");
        log.detachAppender(heard);

        assertThat(heard.list).hasSize(1);
        assertThat(heard.list.get(0).getFormattedMessage())
                .isEqualTo("lti refused code=LTI-501 reason=VERSION path=/lti/launch platform=\""
                        + SCHOOL.platform().issuer() + " " + SCHOOL.platform().clientId()
                        + "\" detail=\"version=1  2\"");
    }

    private static void returnTo(String address) {
        SCHOOL.lms()
                .launches()
                .redraft(launchTokenDraft -> launchTokenDraft
                        .without(LTI + "roles")
                        .with(LTI + "launch_presentation", Map.of("return_url", address)));
    }
}
