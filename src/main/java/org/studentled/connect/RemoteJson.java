package org.studentled.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Locale;
import java.util.Set;

/**
 * Reads what services write in several ways though they mean one: the words of a standard in any capitals, a number or a
 * text for a yes, an empty list for an empty object. Nothing here decides whom to trust.
 */
public final class RemoteJson {

    private static final Set<String> YES = Set.of("true", "1", "yes", "y");

    private RemoteJson() {}

    /** A word of a standard, in small letters; empty where there is none. */
    public static String word(JsonNode field) {
        return isPresent(field) ? field.asText().strip().toLowerCase(Locale.ROOT) : "";
    }

    /** @param word of the standard, in any capitals */
    public static boolean is(JsonNode field, String word) {
        return word(field).equalsIgnoreCase(word);
    }

    /** Whether it is a yes: {@code true}, 1, or either as a text. */
    public static boolean isTrue(JsonNode field) {
        return YES.contains(word(field));
    }

    /** As {@link #isTrue(JsonNode)}, of a field that need not be there. */
    public static boolean isTrue(JsonNode field, boolean otherwise) {
        return word(field).isEmpty() ? otherwise : isTrue(field);
    }

    public static boolean isPresent(JsonNode field) {
        return !field.isNull() && !field.isMissingNode();
    }

    /**
     * The field, with an empty list in place of an object without entries: some services write the one for the other.
     * For a field only, not for a whole answer: an answer without entries says nothing.
     */
    public static JsonNode list(JsonNode field) {
        return field.isObject() && field.isEmpty() ? JsonNodeFactory.instance.arrayNode() : field;
    }
}
