package org.studentled.journeys;

/** The step card that lies in the child's hands during the conference. */
final class Card {

    private final Screen screen;

    /** Only a card that is there is turned: who presses before would turn it again than it seems. */
    Card(Screen screen) {
        this.screen = screen.at("Say hello");
    }

    Card goesOnTo(String step) {
        while (!screen.heading().equals(step)) {
            screen.turn();
        }
        return this;
    }

    Card sees(String words) {
        screen.sees(words);
        return this;
    }

    Card picture(String name) {
        screen.picture(name);
        return this;
    }

    void plans(String me, String home) {
        screen.type("I will", me).type("At home we will", home).press("We agree");
        screen.at("Your teacher comes over");
    }

    void isDone(String child) {
        screen.press("We are done").at("Well done, " + child + "!").leave();
    }
}
