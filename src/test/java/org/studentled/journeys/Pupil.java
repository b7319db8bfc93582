package org.studentled.journeys;

/** Ana in front of a screen: her week, her five days, her rehearsal, and her card at the table. */
final class Pupil {

    private final SandboxPage lms;

    Pupil(SandboxPage lms) {
        this.lms = lms;
    }

    Screen comesIn() {
        return lms.launch("Ana").at("Hello, Ana");
    }

    void doesHerWeek(int number, String proudOf, String couldBeBetter) {
        var screen = begins("Do my week").at("Look at your numbers");
        screen.sees("My week " + number);
        while (screen.find("button:text-is('Yes, that is my number')").count() > 0) {
            var left = screen.find("button:text-is('Yes, that is my number')").count();
            screen.press("Yes, that is my number");
            screen.waitFor(() ->
                    screen.find("button:text-is('Yes, that is my number')").count() < left);
        }
        screen.picture("my-week-" + number).follow("Now my work").at("Choose work you are proud of");
        screen.type("What is it called?", proudOf)
                .type("What do you want to say about it?", "I chose this because it was hard.");
        screen.press("Go on").at("Choose work that could be better");
        screen.type("What is it called?", couldBeBetter)
                .type("What do you want to say about it?", "Next time I would use a ruler.");
        screen.press("Go on").at("How did you work?");
        screen.tick("mostly").sees("Saved").picture("my-habits-" + number);
        screen.follow("Go on").at("This is your week").sees(proudOf);
        screen.press("I am done").at("Hello, Ana").sees("Your week is finished").leave();
    }

    private Screen begins(String task) {
        var screen = comesIn();
        screen.untilSees(task);
        return screen.follow("Start");
    }
}
