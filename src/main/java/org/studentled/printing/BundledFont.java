package org.studentled.printing;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/** A font the school has on board, and the scripts it sets as they should be. */
enum BundledFont {
    LATIN(
            "Noto Sans",
            400,
            "NotoSans-Regular.ttf",
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC)),
    LATIN_BOLD("Noto Sans", 700, "NotoSans-Bold.ttf", LATIN.scripts),
    ARABIC("Noto Sans Arabic", 400, "NotoSansArabic-Regular.ttf", EnumSet.of(UnicodeScript.ARABIC)),
    ARABIC_BOLD("Noto Sans Arabic", 700, "NotoSansArabic-Bold.ttf", ARABIC.scripts),
    HEBREW("Noto Sans Hebrew", 400, "NotoSansHebrew-Regular.ttf", EnumSet.of(UnicodeScript.HEBREW)),
    HEBREW_BOLD("Noto Sans Hebrew", 700, "NotoSansHebrew-Bold.ttf", HEBREW.scripts),
    CHINESE(
            "Droid Sans Fallback",
            400,
            "DroidSansFallbackFull.ttf",
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA));

    static final String FAMILIES = "'Noto Sans', 'Noto Sans Arabic', 'Noto Sans Hebrew', 'Droid Sans Fallback'";

    private final String family;
    private final int weight;
    private final String file;
    private final Set<UnicodeScript> scripts;
    private final byte[] bytes;
    private final Font outlines;

    BundledFont(String family, int weight, String file, Set<UnicodeScript> scripts) {
        this.family = family;
        this.weight = weight;
        this.file = file;
        this.scripts = scripts;
        this.bytes = read(file);
        this.outlines = font(bytes);
    }

    String family() {
        return family;
    }

    int weight() {
        return weight;
    }

    byte[] bytes() {
        return bytes;
    }

    boolean sets(UnicodeScript script) {
        return scripts.contains(script);
    }

    boolean has(int sign) {
        return outlines.canDisplay(sign);
    }

    private static byte[] read(String file) {
        try (InputStream font = new ClassPathResource("fonts/" + file).getInputStream()) {
            return font.readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Font font(byte[] bytes) {
        try (InputStream stream = new java.io.ByteArrayInputStream(bytes)) {
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (IOException | FontFormatException broken) {
            throw new IllegalStateException("a font on board can't be read", broken);
        }
    }
}
