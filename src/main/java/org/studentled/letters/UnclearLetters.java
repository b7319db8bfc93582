package org.studentled.letters;

import java.util.List;
import org.springframework.stereotype.Component;
import org.studentled.access.Trouble;

/** Tells the office of letters that may have arrived or not, in one line however many they are. */
@Component
class UnclearLetters implements Trouble {

    private final Letters letters;

    UnclearLetters(Letters letters) {
        this.letters = letters;
    }

    @Override
    public List<Item> now() {
        return letters.unclear(0, 1).stream()
                .map(oldest -> new Item(
                        oldest.createdAt(),
                        "letters.unclear.trouble",
                        List.of(letters.countUnclear()),
                        "/office/letters/unclear"))
                .toList();
    }
}
