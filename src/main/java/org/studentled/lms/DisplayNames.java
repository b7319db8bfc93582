package org.studentled.lms;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What to call people and courses when the LMS sends too little, or far too much. */
@Component
class DisplayNames {

    private static final int LONGEST = 120;
    private static final int LONGEST_CALL_NAME = 60;

    private final MessageSource messages;

    DisplayNames(MessageSource messages) {
        this.messages = messages;
    }

    /** The full name, or null when the LMS withholds it. */
    @Nullable
    String fullName(@Nullable String name, @Nullable String given, @Nullable String family) {
        if (name != null && !name.isBlank()) {
            return cut(name, LONGEST);
        }
        var joined = Stream.of(given, family)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return joined.isEmpty() ? null : cut(joined, LONGEST);
    }

    @Nullable
    String callName(@Nullable String given) {
        return given == null || given.isBlank() ? null : cut(given, LONGEST_CALL_NAME);
    }

    String namelessStudent(int number) {
        return messages.getMessage("lms.student.nameless", new Object[] {number}, Locale.getDefault());
    }

    String teacher(@Nullable String known) {
        return known == null ? messages.getMessage("lms.teacher.nameless", null, Locale.getDefault()) : known;
    }

    String course(@Nullable String title, @Nullable String label) {
        return Stream.of(title, label)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .map(text -> cut(text, LONGEST))
                .orElseGet(() -> messages.getMessage("lms.course.nameless", null, Locale.getDefault()));
    }

    // Not through the middle of a character.
    private static String cut(String text, int most) {
        var stripped = text.strip();
        if (stripped.length() <= most) {
            return stripped;
        }
        var end = Character.isHighSurrogate(stripped.charAt(most - 1)) ? most - 1 : most;
        return stripped.substring(0, end).strip();
    }
}
