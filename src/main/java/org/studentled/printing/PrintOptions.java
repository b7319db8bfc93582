package org.studentled.printing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The paper a school prints on, and whether its letters are large. */
public record PrintOptions(Format format, boolean large) {

    private static final Set<String> LETTER_COUNTRIES =
            Set.of("US", "CA", "MX", "PH", "CO", "CL", "VE", "GT", "CR", "SV", "NI", "PA", "DO", "PR");

    /** Sizes of paper. */
    public enum Format {
        LETTER,
        A4
    }

    /** What lies in the printers of a country. */
    public static PrintOptions usualIn(String country) {
        return new PrintOptions(LETTER_COUNTRIES.contains(country) ? Format.LETTER : Format.A4, false);
    }

    /** @param format a name of {@link Format}; anything else leaves the format as it is */
    public PrintOptions with(String format, boolean letters) {
        for (Format known : Format.values()) {
            if (known.name().equalsIgnoreCase(format)) {
                return new PrintOptions(known, letters);
            }
        }
        return new PrintOptions(this.format, letters);
    }

    List<String> styles() {
        List<String> styles = new ArrayList<>();
        styles.add("/css/printed.css");
        styles.add("/css/printed-" + format.name().toLowerCase(Locale.ROOT) + ".css");
        if (large) {
            styles.add("/css/printed-large.css");
        }
        return styles;
    }
}
