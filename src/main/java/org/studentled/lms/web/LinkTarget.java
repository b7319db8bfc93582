package org.studentled.lms.web;

import java.util.Locale;

/** What a link in a course may open; it stays good from one round to the next. */
enum LinkTarget {
    ROUND,
    WEEK,
    TIMES,
    FAMILY;

    String path() {
        return "/open/" + word();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The message key of its title. */
    String titleKey() {
        return "lms.place." + word();
    }
}
