package org.studentled.journeys;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.studentled.round.RoundDates;
import org.studentled.sandbox.SandboxSchool;

/** A class without LMS and without Google goes through the same round: typed names and numbers, paper and one device. */
@ExtendWith(OutputCaptureExtension.class)
class PaperRoundJourney {

    private static final Pattern FIRST_KEY = Pattern.compile("signs in here, once, within 24 hours: (\\S+)");
    private static final String ROOM = "Room 5";
    private static final List<String> STUDENTS =
            List.of("Ana Lima", "Ben Osei", "Clara Novak", "Dario Rossi", "Edda Holm", "Farid Aziz");

    private final BrowserDiagnostics browserDiagnostics = new BrowserDiagnostics();
    private SandboxSchool school;
    private BrowserContext device;
    private BrowserContext phone;
    private SandboxPage clock;
    private TeacherUser pat;
    private StudentUser ana;
    private RoundDates days;

    @BeforeEach
    void a_school() {
        school = SandboxSchool.open(Map.of("letters.poll-interval", "PT1S"));
        device = browserDiagnostics.watch(Browser.visitor());
        phone = browserDiagnostics.watch(Browser.visitor(
                new NewContextOptions().setViewportSize(390, 844).setJavaScriptEnabled(false)));
        clock = new SandboxPage(school, device);
        pat = new TeacherUser(new StaffSignIn(school, device, "pat@maple.example"), ROOM);
        ana = new StudentUser(() -> pat.handsTheDeviceTo("Ana Lima", "Ana"), "Ana");
    }

    @AfterEach
    void it_closes() {
        browserDiagnostics.keepsWhatIsStillOpen(device, phone);
        device.close();
        phone.close();
        school.clock().reset();
        school.close();
    }

    @Test
    void from_a_typed_class_list_to_goals_carried_on(CapturedOutput log) {
        theOfficeAddsATeacher(log);
        aClassIsTyped();

        collecting();
        preparing();
        theEvening();
        followingUp();

        pat.plansARound("Next conferences");
        pat.looksBackAtTheGoalsOf("Ana Lima").sees("tell the time").leave();
        browserDiagnostics.sawNothingWrong();
    }

    private void theOfficeAddsATeacher(CapturedOutput log) {
        var key = FIRST_KEY.matcher(log.getOut());
        if (!key.find()) {
            throw new AssertionError("The log tells the office no way in");
        }
        var office = new StaffSignIn(school, device, "").with(key.group(1)).at("School office");
        office.follow("Staff").at("Staff");
        office.type("Name", "Pat Paper").type("Email", "pat@maple.example").press("Send invitation");
        office.sees("pat@maple.example").leave();
    }

    private void aClassIsTyped() {
        pat.opensAClass("Grade 2", STUDENTS);
        pat.chartsTheUsual();
        pat.notesFamiliesOnPaper(STUDENTS);
        pat.plansARound("First conferences");
        days = RoundDates.usual(clock.today().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)));
    }

    private void collecting() {
        clock.morningOf(days.collectingFrom());
        pat.typesNumbers(1, "Math facts", 11);
        var week = ana.typesItsNumbers("62", "7");
        ana.choosesItsWork(week, "Clock faces", "Spelling list");
        ana.givesTheDeviceBack(week);
        clock.otherStudentsDoTheirPart();
    }

    private void preparing() {
        clock.morningOf(days.invitationsOn());
        for (var link : pat.printsTheLetters(STUDENTS.size()).subList(0, 2)) {
            FamilyUser.byPaper(phone, link).choosesATime();
        }
        clock.morningOf(days.prepFrom());
        clock.otherStudentsDoTheirPart();
        ana.preparesItsPortfolio("tell the time");
        pat.writesHerNotes(STUDENTS.size());

        clock.morningOf(days.bookingUntil().plusDays(1));
        pat.placesWhoDidNotAnswer(STUDENTS.size() - 2);

        clock.morningOf(days.rehearsalFrom());
        ana.rehearsesWithAPartner();
        clock.otherStudentsDoTheirPart();
        pat.saysWhoIsReady(STUDENTS.size());
    }

    /** The tables work on paper cards: the teacher says when one is done. Farid's family does not come. */
    private void theEvening() {
        clock.eveningOf(days.evening());
        var coming = new ArrayList<>(STUDENTS);
        coming.remove("Farid Aziz");
        var evening = new EveningScreens(pat);
        coming.forEach(evening::receives);
        coming.forEach(student -> evening.isDone(student.split(" ")[0]));
        evening.isOver();
        clock.hours(2);
        pat.sendsThePacketHome("Farid", days.followUpFrom());
    }

    private void followingUp() {
        clock.morningOf(days.followUpFrom());
        clock.hours(12);
        pat.takesThePacketBack("Farid", "Grown-up of Farid");
        pat.callsTheFamily("Farid");
        ana.saysHowItWent();
        clock.otherStudentsDoTheirPart();
        pat.writesDownHowItWent(STUDENTS.size());
        pat.closesTheRound();
    }
}
