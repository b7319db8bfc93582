package org.studentled.journeys;

import java.time.LocalDate;
import java.util.List;

/** A teacher in front of a screen: what they do in the round, by the links and buttons they see. */
final class TeacherUser {

    private final EntryPoint door;
    private final String room;

    TeacherUser(EntryPoint door, String room) {
        this.door = door;
        this.room = room;
    }

    /** Opens the tool and looks at what waits for the teacher. */
    Screen comesIn() {
        return door.comeIn().at("Inbox");
    }

    Screen atTheClass() {
        return comesIn().follow("Students and families").at(room);
    }

    /** One of the places of the round, by the name of its link. */
    Screen at(String place) {
        var screen = comesIn().follow("This round");
        screen.sees("Go to");
        return screen.follow(place);
    }

    /** Google's pages open in a tab of their own, as Google wants it. */
    void connectsGoogleClassroom() {
        var screen = atTheClass().follow("Connect Google Classroom").at("Google Classroom for " + room);
        var tab = screen.page().waitForPopup(() -> screen.follow("Connect with Google"));
        var google = new Screen(tab).at("Connect Google Classroom").follow("Continue to Google");
        google.sees("wants access to").page().getByText("Allow").click();
        google.at("Google is connected").sees("tina@maple.example").leave();
        screen.follow("I gave permission. Continue").sees("Which course goes with this class?");
        screen.part("main li", room).locator("a").click();
        screen.at(room + ": match students");
        screen.press("Link this course").at("Google Classroom for " + room).sees("Linked to the course");
        var further = screen.page().waitForPopup(() -> screen.follow("Allow posting the task"));
        google = new Screen(further).at("Connect Google Classroom").follow("Continue to Google");
        google.sees("wants access to").page().getByText("Allow").click();
        google.at("Google is connected").leave();
        screen.leave();
    }

    void findsTheWeeksTaskInClassroom() {
        var screen = atTheClass().follow("Google Classroom for this class").at("Google Classroom for " + room);
        screen.untilSees("posted").leave();
    }

    /** A class without LMS: its name, and the names of the children, one on each line. */
    void opensAClass(String grade, List<String> students) {
        var screen = comesIn().follow("Create a class").at("Create a class");
        screen.type("Class name", room)
                .choose("Grade", grade)
                .press("Create the class")
                .at(room);
        screen.type("Names", String.join("\n", students))
                .press("Add these students")
                .sees(students.get(0));
        screen.leave();
    }

    void notesFamiliesOnPaper(List<String> students) {
        var screen = atTheClass();
        for (var student : students) {
            var adult = "Grown-up of " + student.split(" ")[0];
            screen.follow(student).at(student).type("Adult’s name", adult).type("Phone", "555 0100");
            screen.choose("Send letters", "on paper").press("Add a household").sees(adult);
            screen.follow(room).at(room);
        }
        screen.leave();
    }

    /** The teacher's visit ends on this device, the child's begins. */
    Screen handsTheDeviceTo(String fullName, String name) {
        var screen = atTheClass();
        var line = screen.part("li.task", fullName);
        line.locator("summary").click();
        line.getByText("Hand this device to " + name).click();
        return screen;
    }

    /** The same number for everyone, down the column. */
    void typesNumbers(int week, String measure, int number) {
        var screen = at("Week " + week).at("Class week " + week).follow(measure).at(measure + ", week " + week);
        for (var field : screen.find("main table input.short").all()) {
            field.fill(String.valueOf(number));
            field.blur();
        }
        screen.press("Back to the week").at("Class week " + week).leave();
    }

    /** @return the addresses on the printed letters */
    List<String> printsTheLetters(int letters) {
        var screen = at("Letters").at("Letters to the families");
        var print = screen.find("main button:has-text('Print " + letters + " letters')");
        screen.until(() -> print.count() > 0);
        print.click();
        screen.at("Paper letters").picture("paper-letters");
        // Beside the link stands the code, for whoever types less.
        var links = screen.find("article.letter .letter-body strong").allTextContents().stream()
                .filter(text -> text.startsWith("http"))
                .toList();
        screen.leave();
        return links;
    }

    void chartsTheUsual() {
        var screen = atTheClass().follow("Choose what to chart").at("What you chart");
        screen.press("Chart these").sees("Reading fluency").sees("Spelling").sees("Math facts");
        screen.leave();
    }

    /** A name; the days are right already. */
    void plansARound(String title) {
        var screen = comesIn().follow("Plan a round").at("Plan a round");
        screen.type("Name of the round", title).picture("plan").press("Plan the round");
        screen.at("Inbox").sees(title).leave();
    }

    /** Opens the first task of its kind that is about someone or something. */
    Screen takesUp(String task, String whom) {
        var screen = comesIn();
        var line = screen.part(".task-group", task).locator(".task").filter(Screen.having(whom));
        screen.until(() -> line.count() > 0);
        line.getByText("Open").first().click();
        return screen;
    }

    /** Where a class waits: all of a kind in one go. */
    Screen takesUpAll(String task, int howMany) {
        var screen = comesIn();
        var all = screen.part(".task-group", task).getByText("Do all " + howMany + " at once");
        screen.until(() -> all.count() > 0);
        screen.picture("inbox");
        all.click();
        return screen;
    }

    void looksOverWeek(int number) {
        var screen = takesUp("Review the week", "Week " + number).at("Class week " + number);
        screen.press("Mark as reviewed").at("Inbox").leave();
    }

    void writesHerNotes(int students) {
        var screen = takesUpAll("Write a note in the portfolio", students).at("Notes for the portfolios");
        for (var field : screen.find("main textarea").all()) {
            field.fill("You learned to look at your own numbers. That is grown-up work.");
            field.blur();
        }
        screen.follow("Done for now").at("Inbox");
        screen.until(() -> !screen.shows("Write a note in the portfolio")).leave();
    }

    void saysWhoIsReady(int students) {
        var screen = takesUpAll("Sign off: ready, or rehearse again?", students).at("Who is ready for the evening?");
        screen.press("Mark checked students as ready").at("Inbox").leave();
    }

    void placesWhoDidNotAnswer(int families) {
        var screen = takesUpAll("Assign the family a time", families).at("Schedule");
        screen.press("Assign times to everyone who hasn’t answered (" + families + ")")
                .sees("get a letter")
                .leave();
    }

    /** The packet goes home with the child, and a call is promised for seven in the evening. */
    void sendsThePacketHome(String student, LocalDate callOn) {
        var screen = takesUp("No one came: decide what to do", student).at("No one came for " + student);
        screen.picture("nobody-came").tick("At home").press("Save this decision");
        screen.follow("Open the packet").sees("Print the packet");
        screen.picture("packet")
                .type("Day of the call", callOn.toString())
                .type("Time of the call", "19:00")
                .press("Send the packet home");
        screen.sees("Went home on").leave();
    }

    void takesThePacketBack(String student, String signedBy) {
        var screen = takesUp("Call the family", student).follow("Open the packet");
        screen.tick("With the signed slip").type("Signed by", signedBy).press("Mark as returned");
        screen.sees("by " + signedBy).leave();
    }

    void callsTheFamily(String student) {
        var screen = takesUp("Call the family", student);
        screen.tick("Reached").picture("call").press("Save the call");
        screen.sees("you reached the family").leave();
    }

    void writesDownHowItWent(int students) {
        var screen = takesUpAll("Write the debrief", students).at("How it went");
        screen.press("Save all " + students).sees("Every conference has been recorded.");
        screen.leave();
    }

    void closesTheRound() {
        var screen = takesUp("Look back and close the round", "Whole class");
        screen.unfold("Close the round").press("Yes, close it");
        comesIn().untilSees("This class has no round in progress.").leave();
        screen.leave();
    }

    /** What the child set as a goal last time is at the top of the goals. */
    Screen looksBackAtTheGoalsOf(String fullName) {
        var screen = at("Prep progress").at("Prep progress");
        screen.part("tr", fullName).locator("a[href$='/goals']").click();
        return screen.at("My goals").sees("Last time");
    }

    /** The page that tells where a child stands. */
    Screen looksWhereStands(String fullName, String name) {
        return at(fullName).at(name + "’s progress");
    }
}
