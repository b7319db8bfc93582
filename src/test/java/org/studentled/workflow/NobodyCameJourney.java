package org.studentled.workflow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.studentled.FullApplication;
import org.studentled.MovableClock;
import org.studentled.access.FamilyLinks;
import org.studentled.access.Sessions;
import org.studentled.conference.Conference;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Conferences;
import org.studentled.journeys.Browser;
import org.studentled.printing.SamplePhotos;
import org.studentled.round.ParticipationId;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.Evening;
import org.studentled.scheduling.Evenings;
import org.studentled.school.Actor;
import org.studentled.school.Adult;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.Households;
import org.studentled.school.SchoolZone;
import org.studentled.school.StaffId;
import org.studentled.school.StudentId;

/** The evening on which no one came for Ana, from the empty chair to what she says of it afterwards, in browsers. */
@FullApplication
class NobodyCameJourney {

    @Autowired
    ApplicationContext context;

    @Autowired
    RoundDriver roundDriver;

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    RoundId round;
    ParticipationId ana;
    StudentId student;
    ConferenceId conference;
    ClassId room;
    StaffId tina;
    String link;

    private final List<BrowserContext> visitors = new ArrayList<>();

    @BeforeEach
    void the_chair_stays_empty() {
        room = roundDriver.classOf("Ana Alvarez");
        tina = bean(Classes.class).teachersOf(room).get(0);
        Round planned = roundDriver.round(room);
        round = planned.id();
        ana = roundDriver.participationOf("Ana Alvarez", round).id();
        student = roundDriver.participationOf("Ana Alvarez", round).studentId();
        LocalDate night = planned.dates().evening();
        roundDriver.until(round, planned.dates().invitationsOn(), LocalTime.of(7, 0));
        Conference expected = bean(Conferences.class).findByParticipation(ana).get(0);
        conference = expected.id();
        Evening evening = bean(Evenings.class).findByRound(round).get(0);
        LocalTime start = evening.starts().get(0);
        bean(Bookings.class).book(evening.id(), start, ana, expected.householdId());
        roundDriver.until(round, night, start.plusMinutes(21));
        Adult adult = bean(Households.class).adultsOf(expected.householdId()).get(0);
        String whole =
                bean(FamilyLinks.class).address(adult.id(), clock.instant().plus(Duration.ofDays(30)));
        link = whole.substring(whole.indexOf("/f/"));
    }

    @AfterEach
    void everybody_goes_home() {
        visitors.forEach(BrowserContext::close);
        clock.reset();
    }

    @Test
    void the_packet_goes_home_a_phone_confirms_it_the_teacher_calls_when_promised_and_ana_says_how_it_was() {
        packetGoesHome();
        Page phone = phone();
        phone.locator("a[href*='/packet/']").click();
        phone.getByLabel("My child led the conference").check();
        phone.getByLabel("Your name").fill("Pilar Alvarez");
        phone.getByLabel("Photo of the signed slip")
                .setInputFiles(new FilePayload("slip.jpg", "image/jpeg", SamplePhotos.jpeg(1200, 1600)));
        phone.getByText("Tell the school").last().click();
        assertThat(phone.locator(".notice.good")).containsText("noted that you had the conference");
        Page packet = teacher("/packet");
        assertThat(packet.locator("main")).containsText("With a photo of the signed slip by Pilar Alvarez");
        packet.waitForFunction("() => document.querySelector('.photos img').naturalWidth === 1200");
        org.assertj.core.api.Assertions.assertThat(roundDriver.waiting("take-home", conference.value()))
                .containsExactly("promisedCall");

        roundDriver.forward(round, Duration.ofDays(4));
        Page desk = teacher("/call");
        assertThat(desk.locator("a[href^='tel:']")).containsText("555 0100");
        tellOfTheCall(desk, "Reached", "you reached the family");

        org.assertj.core.api.Assertions.assertThat(
                        bean(Conferences.class).get(conference).place())
                .isEqualTo(Conference.Place.HOME);
        roundDriver.runWhatIsDue(round);
        Page anas = visit(Actor.student(student), "/participations/" + ana + "/student-debrief");
        anas.getByLabel("I am proud of").fill("that I read it all aloud");
        anas.locator("main form button.big").click();
        assertThat(anas.locator(".notice.good")).containsText("Thank you for leading your conference!");
        org.assertj.core.api.Assertions.assertThat(roundDriver.waiting("participation", ana.value()))
                .doesNotContain("sayHowItWent");
    }

    @Test
    void nobody_answers_three_times_so_an_adult_of_the_school_hears_ana_and_it_counts() {
        packetGoesHome();
        roundDriver.forward(round, Duration.ofDays(4));
        for (int call = 1; call < 3; call++) {
            tellOfTheCall(teacher("/call"), "No answer", "The next call is due");
            roundDriver.forward(round, Duration.ofDays(1).plusMinutes(1));
        }
        Page desk = teacher("/call");
        tellOfTheCall(desk, "No answer", "The next call is due");
        roundDriver.runWhatIsDue(round);
        org.assertj.core.api.Assertions.assertThat(roundDriver.waiting("take-home", conference.value()))
                .contains("hearAtSchool");
        desk.getByText("Have an adult at school listen to the conference").click();
        desk.getByText("Mark the conference as held").click();
        assertThat(desk.locator(".notice.good")).containsText("was held");

        org.assertj.core.api.Assertions.assertThat(
                        bean(Conferences.class).get(conference).place())
                .isEqualTo(Conference.Place.SCHOOL_ADULT);
        roundDriver.runWhatIsDue(round);
        org.assertj.core.api.Assertions.assertThat(roundDriver.waiting("participation", ana.value()))
                .contains("sayHowItWent");
    }

    private void packetGoesHome() {
        Page desk = teacher("/no-show");
        desk.getByLabel("At home").check();
        desk.getByText("Save this decision").click();
        desk.getByText("Open the packet").click();
        desk.getByLabel("Day of the call")
                .fill(bean(SchoolZone.class).today().plusDays(3).toString());
        desk.getByLabel("Time of the call").fill("18:15");
        desk.getByText("Send the packet home").click();
        assertThat(desk.locator("main")).containsText("Went home on");
    }

    private static void tellOfTheCall(Page desk, String outcome, String answer) {
        desk.getByLabel(outcome).check();
        desk.getByText("Save the call").click();
        assertThat(desk.locator(".notice[role=status]")).containsText(answer);
    }

    /** A phone that runs no scripts. */
    private Page phone() {
        BrowserContext phone = Browser.visitor(
                new NewContextOptions().setViewportSize(390, 844).setJavaScriptEnabled(false));
        visitors.add(phone);
        Page page = phone.newPage();
        page.navigate("http://localhost:" + port + link);
        return page;
    }

    private Page teacher(String page) {
        return visit(Actor.teacher(tina), "/conferences/" + conference + page);
    }

    /** Days go by between two looks at the screen, and a visit ends on its own: each begins again. */
    private Page visit(Actor actor, String path) {
        BrowserContext visitor = Browser.visitor();
        visitors.add(visitor);
        String key = bean(Sessions.class).start(actor, room);
        visitor.addInitScript("sessionStorage.setItem('session', '" + key + "')");
        Page page = visitor.newPage();
        page.navigate("http://localhost:" + port + path);
        page.locator("main h1").first().waitFor();
        return page;
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
