package org.studentled.journeys;

import com.microsoft.playwright.Locator;

/** The evening in the room: the door at which families are received, and the board with a tile for each table. */
final class EveningScreens {

    private final Screen door;
    private final Screen board;

    EveningScreens(TeacherUser teacher) {
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

    EveningScreens picture(String name) {
        door.picture(name);
        return this;
    }

    /** The board shows where a table is, without anyone pressing anything on it. */
    void tellsOf(String student, String words) {
        board.waitFor(() -> tile(student).textContent().contains(words));
    }

    void theTeacherComesOver(String student) {
        board.picture("board");
        tile(student).getByText("I’m here").click();
        tellsOf(student, "With the teacher");
    }

    /** Wherever no one presses anything, the table works on paper and the teacher says when it is done. */
    void isDone(String student) {
        var done = tile(student).locator("button:has-text('Done')");
        board.waitFor(() -> {
            // News of another table may come in between and fold it up again.
            if (!done.isVisible()) {
                tile(student).locator("summary").click();
            }
            return done.isVisible();
        });
        done.click();
        leftTheTable(student);
    }

    void leftTheTable(String student) {
        board.waitFor(() -> tile(student).count() == 0);
    }

    void isOver() {
        door.leave();
        board.leave();
    }

    private Locator tile(String student) {
        return board.find("li.tile").filter(Screen.having(student));
    }
}
