package org.studentled.letters;

import java.util.List;
import org.springframework.stereotype.Component;
import org.studentled.access.OfficeAlert;

/** Tells the office of letters that may have arrived or not, in one line however many they are. */
@Component
class UnconfirmedLettersAlert implements OfficeAlert {

    private final Letters letters;

    UnconfirmedLettersAlert(Letters letters) {
        this.letters = letters;
    }

    @Override
    public List<Item> current() {
        return letters.findUnconfirmed(0, 1).stream()
                .map(oldest -> new Item(
                        oldest.createdAt(),
                        "letters.unclear.trouble",
                        List.of(letters.countUnconfirmed()),
                        "/office/letters/unclear"))
                .toList();
    }
}
