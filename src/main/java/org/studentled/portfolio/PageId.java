package org.studentled.portfolio;

import java.util.UUID;
import org.studentled.school.RandomIds;

/** Names one page for good, whatever it is called later. */
public record PageId(UUID value) {

    public static PageId random() {
        return new PageId(RandomIds.next());
    }

    public static PageId of(String text) {
        return new PageId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
