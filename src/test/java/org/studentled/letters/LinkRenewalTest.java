package org.studentled.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.MovableClock;
import org.studentled.access.FamilyLinks;
import org.studentled.outbox.Outbox;
import org.studentled.outbox.Outcome;
import org.studentled.outbox.ScriptedHandler;
import org.studentled.scheduling.FamilyVisitors;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;
import org.studentled.school.Households;
import org.thymeleaf.ITemplateEngine;

/** A family with mail only has a second device: it asks for a link of its own and gets it by letter. */
@FullApplication
class LinkRenewalTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    MovableClock clock;

    @Autowired
    Letters letters;

    @Autowired
    Outbox outbox;

    EveningFixture school;
    GreenMail server;
    LetterDispatcher post;
    String link;
    Cookie home;

    @BeforeEach
    void ada_uses_her_link_at_home_already() throws Exception {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        school = new EveningFixture(context);
        school.bean(JdbcClient.class).sql("delete from letter").update();
        school.bean(JdbcClient.class).sql("delete from outbox_entry").update();
        post = new LetterDispatcher(
                outbox,
                school.bean(Letters.class),
                school.bean(FailedLetters.class),
                school.bean(QuietHours.class),
                new SmtpMailSender(sender, school.bean(ITemplateEngine.class), "room12@school.example"),
                school.bean(Sms.class),
                school.bean(FamilyLinks.class),
                school.bean(FamilyVisitors.class),
                school.bean(Households.class),
                clock);
        link = school.linkOf(school.ada);
        home = markOf(browser.perform(get(link)).andReturn());
        browser.perform(post(link + "/interpreter").cookie(home)).andExpect(status().is3xxRedirection());
    }

    @AfterEach
    void close() {
        server.stop();
        clock.reset();
    }

    @Test
    void the_fresh_link_comes_by_mail_and_opens_the_second_device_while_the_first_goes_on() throws Exception {
        String question = bodyOf(
                browser.perform(get(link)).andExpect(status().isForbidden()).andReturn());
        assertThat(question)
                .contains("a•••@f•••.example", "Send me a new link")
                .doesNotContain("ada@", "family.example", "Amara", "Ada", "<script");
        assertThat(ask(link)).contains("a new link is on its way").doesNotContain("ada@");
        post.dispatch();
        MimeMessage letter = received().get(0);
        assertThat(received()).hasSize(1);
        assertThat(letter.getAllRecipients()[0]).hasToString("ada@family.example");
        assertThat(letter.getSubject()).isEqualTo("Your new link for Amara’s conference");
        String fresh = linkIn(letter);
        assertThat(fresh).isNotEqualTo(link);
        Cookie phone = markOf(browser.perform(get(fresh))
                .andExpect(content().string(containsString("Hello, Ada Nwosu")))
                .andReturn());
        browser.perform(post(fresh + "/interpreter").cookie(phone)).andExpect(status().is3xxRedirection());
        browser.perform(get(fresh).cookie(home)).andExpect(status().isForbidden());
        browser.perform(get(link).cookie(home)).andExpect(status().isOk());
        assertThat(school.teacherAt(browser)
                        .open("/rounds/" + school.round + "/letters")
                        .body())
                .contains("Ada Nwosu", "New link");
    }

    @Test
    void whoever_asks_often_hears_the_same_and_gets_no_more_letters() throws Exception {
        String answer = ask(link);
        for (int more = 0; more < 4; more++) {
            assertThat(ask(link)).isEqualTo(answer);
        }
        assertThat(written()).as("two in a quarter of an hour").isEqualTo(2);
        for (int quarter = 0; quarter < 4; quarter++) {
            clock.forward(Duration.ofMinutes(16));
            assertThat(ask(link)).isEqualTo(answer);
            assertThat(ask(link)).isEqualTo(answer);
        }
        assertThat(written()).as("five in a day").isEqualTo(5);
        clock.forward(Duration.ofDays(1));
        ask(link);
        assertThat(written()).isEqualTo(6);
    }

    @Test
    void one_place_on_the_network_may_not_ask_without_end_for_anybody() throws Exception {
        clock.hold();
        for (int press = 0; press < 20; press++) {
            browser.perform(post("/f/guess-" + press + "/fresh").with(request -> {
                        request.setRemoteAddr("10.7.8.9");
                        return request;
                    }))
                    .andExpect(status().isNotFound());
        }
        browser.perform(post(link + "/fresh").with(request -> {
                    request.setRemoteAddr("10.7.8.9");
                    return request;
                }))
                .andExpect(status().isTooManyRequests());
        assertThat(written()).isZero();
    }

    @Test
    void who_waits_for_it_is_written_to_at_night_too_and_in_the_own_language() throws Exception {
        AdultId omar = school.bean(Households.class)
                .include(
                        school.householdOf(school.ada),
                        new Adult.Contact("عمر", "father", "ar", Adult.Channel.SMS, null, "+1 555 0147"))
                .id();
        String omars = school.linkOf(omar);
        Cookie first = markOf(browser.perform(get(omars)).andReturn());
        browser.perform(post(omars + "/interpreter").cookie(first));
        clock.forward(Duration.between(clock.instant(), eveningAfter(clock.instant())));
        assertThat(bodyOf(browser.perform(get(omars)).andReturn())).contains("•••47", "dir=\"rtl\"");
        assertThat(ask(omars)).contains("رابط جديد في الطريق إليكم");
        List<UUID> left = new ArrayList<>();
        outbox.dispatch(ScriptedHandler.of(post, lease -> {
                    left.add(lease.entry().key());
                    return Outcome.done();
                })
                .quietUntil(clock.instant().plus(Duration.ofHours(9))));
        assertThat(school.bean(Letters.class).byId(left)).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo("+1 555 0147");
            assertThat(letter.language()).isEqualTo("ar");
        });
    }

    @Test
    void a_family_on_paper_is_asked_for_its_code_only_and_a_blocked_adult_is_a_stranger() throws Exception {
        String nanas = school.linkOf(school.nana);
        Cookie first = markOf(browser.perform(get(nanas)).andReturn());
        browser.perform(post(nanas + "/interpreter").cookie(first));
        assertThat(bodyOf(browser.perform(get(nanas)).andReturn()))
                .doesNotContain("/fresh")
                .contains("/code");
        assertThat(ask(nanas)).contains("is on its way");
        school.bean(Households.class).block(school.ada);
        browser.perform(post(link + "/fresh")).andExpect(status().isNotFound());
        assertThat(written()).isZero();
        browser.perform(get(link + "/fresh")).andExpect(status().is3xxRedirection());
    }

    private String ask(String path) throws Exception {
        return bodyOf(browser.perform(post(path + "/fresh"))
                .andExpect(status().isOk())
                .andReturn());
    }

    private long written() {
        return letters.findByRound(school.round).stream()
                .filter(letter -> letter.kind() == Letter.Kind.FRESH_LINK)
                .count();
    }

    private static Instant eveningAfter(Instant now) {
        return now.truncatedTo(java.time.temporal.ChronoUnit.DAYS).plus(Duration.ofHours(24 + 8));
    }

    private List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    private static String linkIn(MimeMessage letter) {
        Matcher found = Pattern.compile("/f/[A-Za-z0-9_-]{20,}")
                .matcher(GreenMailUtil.getBody(letter).replace("=\r\n", ""));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static Cookie markOf(MvcResult page) {
        return Objects.requireNonNull(page.getResponse().getCookie("family"));
    }

    private static String bodyOf(MvcResult page) throws Exception {
        return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
