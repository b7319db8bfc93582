package org.studentled.journeys;

/** A child in front of a screen: its week, its five days, its rehearsal, and its card at the table. */
final class StudentUser {

    private final EntryPoint door;
    private final String name;

    StudentUser(EntryPoint door, String name) {
        this.door = door;
        this.name = name;
    }

    Screen comesIn() {
        return door.comeIn().at("Hello, " + name);
    }

    /** The scores came from the grades: the child says that they are right. */
    Screen looksAtItsNumbers(int week) {
        var screen = begins("Do my week").at("Look at your scores");
        screen.sees("My week " + week);
        saysThatTheyAreItsOwn(screen);
        return screen;
    }

    private static void saysThatTheyAreItsOwn(Screen screen) {
        var open = screen.find("button:text-is('Yes, that is my score')");
        while (open.count() > 0) {
            var left = open.count();
            open.first().click();
            screen.waitFor(() -> open.count() < left);
        }
    }

    /** There are no grades: the child types the first scores, and looks at what the teacher typed. */
    Screen typesItsNumbers(String... numbers) {
        var screen = begins("Do my week").at("Look at your scores");
        for (int at = 0; at < numbers.length; at++) {
            var card = screen.find(".my-score").nth(at);
            card.getByLabel("My score this week").fill(numbers[at]);
            card.getByText("Put it on my chart").click();
            screen.waitFor(() -> card.getByText("Change it").count() > 0);
        }
        saysThatTheyAreItsOwn(screen);
        return screen;
    }

    void choosesItsWork(Screen screen, String proudOf, String couldBeBetter) {
        screen.follow("On to my work").at("Choose work you are proud of");
        screen.type("What is it called?", proudOf)
                .type("What do you want to say about it?", "I chose this because it was hard.");
        screen.press("Next").at("Choose work that could be better");
        screen.type("What is it called?", couldBeBetter)
                .type("What do you want to say about it?", "Next time I would use a ruler.");
        screen.press("Next").at("How did you work?");
        screen.tick("mostly")
                .sees("Saved")
                .follow("Next")
                .at("This is your week")
                .sees(proudOf);
        screen.press("I am done").at("Hello, " + name).sees("Your week is finished");
    }

    void givesTheDeviceBack(Screen screen) {
        screen.find("header button:text-is('Give the device back')").click();
        screen.at("Thank you").leave();
    }

    /** The five days of preparing, one after the other. */
    void preparesItsPortfolio(String willDo) {
        var screen = begins("Pick my best work").at("Pick the work for your portfolio");
        screen.press("Put these in my portfolio").at("Hello, " + name).sees("Your work is in your portfolio");
        setsAGoal(next(screen, "Set my goals"), willDo);
        next(screen, "Put my pages in order").at("My portfolio");
        screen.find("main ol.pages button[aria-label$=' up']").last().click();
        screen.waitFor(() -> screen.find("#announcer").textContent().contains("is now page"));
        screen.press("My pages are in order").at("Hello, " + name);
        fillsItsScript(next(screen, "Fill in my script"));
        next(screen, "Practice out loud");
        var onward = screen.find("main a:has-text('Next')");
        screen.waitFor(() -> onward.count() > 0);
        while (onward.count() > 0) {
            screen.turn();
        }
        screen.press("I said it all").at("Hello, " + name).leave();
    }

    private void setsAGoal(Screen screen, String willDo) {
        screen.at("My goals").type("I will …", willDo).type("Every week I will …", "read aloud for ten minutes");
        screen.type("You can help me by …", "listening to me on Sundays").press("This is my goal");
        screen.sees("I will " + willDo).press("My goals are ready").at("Hello, " + name);
    }

    /** Own words where only the child knows, their own scores where the portfolio knows. */
    private void fillsItsScript(Screen screen) {
        screen.at("My script");
        var known = screen.find("main button.link:text-matches('^use ')");
        while (known.count() > 0) {
            var left = known.count();
            known.first().click();
            screen.waitFor(() -> known.count() < left);
        }
        for (var blank : screen.find("main input.blank").all()) {
            if (blank.inputValue().isEmpty()) {
                blank.fill("my own words");
                blank.blur();
            }
        }
        screen.sees("Every blank is filled in.").picture("script");
        screen.press("My script is ready").at("Hello, " + name);
    }

    void rehearsesWithAPartner() {
        var screen = begins("Rehearse with my partner");
        screen.tick("Said hello and introduced everyone").tick("I could hear every word");
        screen.tick("Your voice was clear.").tick("Look up more often.");
        screen.press("Hand it in").at("Hello, " + name).leave();
    }

    /** The step card in the child's hands. */
    Screen takesItsCard() {
        return begins("Lead my conference");
    }

    void saysHowItWent() {
        var screen = begins("Say how it went").at("How did it go?");
        screen.type("I am proud of", "my reading chart").type("I felt", "tall").press("Done");
        screen.sees("Thank you for leading your conference!").leave();
    }

    private Screen begins(String task) {
        return next(comesIn(), task);
    }

    private Screen next(Screen screen, String task) {
        screen.until(() -> screen.find("main h2:text-is('" + task + "')").count() > 0);
        return screen.follow("Start");
    }
}
