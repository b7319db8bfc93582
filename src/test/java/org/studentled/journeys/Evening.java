package org.studentled.journeys;

import com.microsoft.playwright.Locator;

/** The evening in the room: the door at which families are received, and the board with a tile for each table. */
final class Evening {

    private final Screen door;
    private final Screen board;

    Evening(Teacher teacher) {
        door = teacher.at("Check-in").at("Check-in");
        board = teacher.at("Live board").at("Live board");
    }

    void receives(String fullName) {
        door.find("main li.task")
                .filter(Screen.having(fullName))
                .locator("button:has-text('Check in')")
                .click();
        door.waitFor(
                () -> door.find("main li.task").filter(Screen.having(fullName)).count() == 0);
    }

    Evening picture(String name) {
        door.picture(name);
        return this;
    }

    /** The board shows where a table is, without anyone pressing anything on it. */
    void tellsOf(String child, String words) {
        board.waitFor(() -> tile(child).textContent().contains(words));
    }

    void theTeacherComesOver(String child) {
        board.picture("board");
        tile(child).getByText("I'm here").click();
        tellsOf(child, "With the teacher");
    }

    /** Wherever no one presses anything, the table works on paper and the teacher says when it is done. */
    void isDone(String child) {
        var done = tile(child).locator("button:has-text('Done')");
        board.waitFor(() -> {
            // News of another table may come in between and fold it up again.
            if (!done.isVisible()) {
                tile(child).locator("summary").click();
            }
            return done.isVisible();
        });
        done.click();
        leftTheTable(child);
    }

    void leftTheTable(String child) {
        board.waitFor(() -> tile(child).count() == 0);
    }

    void isOver() {
        door.leave();
        board.leave();
    }

    private Locator tile(String child) {
        return board.find("li.tile").filter(Screen.having(child));
    }
}
