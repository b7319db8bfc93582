package org.studentled.journeys;

/** The step card that lies in the child's hands during the conference. */
final class StepCardScreen {

    private final Screen screen;

    /** Only a card that is there is turned: who presses before would turn it again than it seems. */
    StepCardScreen(Screen screen) {
        this.screen = screen.at("Say hello");
    }

    StepCardScreen goesOnTo(String step) {
        while (!screen.heading().equals(step)) {
            screen.turn();
        }
        return this;
    }

    StepCardScreen sees(String words) {
        screen.sees(words);
        return this;
    }

    StepCardScreen picture(String name) {
        screen.picture(name);
        return this;
    }

    void plans(String me, String home) {
        screen.type("I will", me).type("At home we will", home).press("We agree");
        screen.at("Your teacher comes over");
    }

    void isDone(String student) {
        screen.press("We’re done").at("Well done, " + student + "!").leave();
    }
}
