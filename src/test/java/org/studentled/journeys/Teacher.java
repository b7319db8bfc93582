package org.studentled.journeys;

/** Ms. Tina in front of her screen: what she does in the round, by the links and buttons she sees. */
final class Teacher {

    private static final String ROOM = "Room 12 · Grade 3";

    private final SandboxPage lms;

    Teacher(SandboxPage lms) {
        this.lms = lms;
    }

    /** Opens the tool from her course and stands before what waits for her. */
    Screen comesIn() {
        return lms.launch("Tina").at("What waits for you");
    }

    Screen atTheClass() {
        return comesIn().follow("People and families").at(ROOM);
    }

    Screen atTheRound(String title) {
        return comesIn().follow("This round").at(title);
    }

    /** Google's pages open in a tab of their own, as Google wants it. */
    void connectsGoogleClassroom() {
        var screen = atTheClass().follow("Connect Google Classroom").at("Google Classroom for " + ROOM);
        var tab = screen.page().waitForPopup(() -> screen.follow("Connect with Google"));
        var google = new Screen(tab).at("Connect Google Classroom").follow("Continue to Google");
        google.sees("wants access to").page().getByText("Allow").click();
        google.at("Google is connected").sees("tina@maple.example").leave();
        screen.follow("I have allowed it, go on").follow(ROOM).at(ROOM + ": who is who?");
        screen.press("Link this course").at("Google Classroom for " + ROOM).sees("This class is the course");
        var further = screen.page().waitForPopup(() -> screen.follow("Allow publishing the task"));
        google = new Screen(further).at("Connect Google Classroom").follow("Continue to Google");
        google.sees("wants access to").page().getByText("Allow").click();
        google.at("Google is connected").leave();
        screen.leave();
    }

    void chartsTheUsual() {
        var screen = atTheClass().follow("Choose what to chart").at("What you chart");
        screen.press("Chart these").sees("Reading fluency").sees("Spelling").sees("Math facts");
        screen.picture("measures").leave();
    }

    /** A name, the first week, and days that are right. */
    void plansARound(String title) {
        var screen = comesIn().follow("Plan a round").at("Plan a round");
        screen.type("Name of the round", title).picture("plan").press("Plan the round");
        screen.at("What waits for you").sees(title).leave();
    }

    /** What waits, as the teacher reads it: the task and whom it is about. */
    void findsWaiting(String task, String child) {
        var screen = comesIn();
        screen.until(() -> screen.part(".task-group", task).textContent().contains(child));
        screen.leave();
    }
}
