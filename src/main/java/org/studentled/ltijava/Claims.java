package org.studentled.ltijava;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads claims as their expected types; anything else is refused, never cast blindly. */
final class Claims {

    static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    static final String MEMBERS = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";

    static final String GRADES = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    static final String LINKS = "https://purl.imsglobal.org/spec/lti-dl/claim/";

    /** LTI core 1.3 limits identifiers to 255 characters. */
    private static final int LONGEST_ID = 255;

    private static final int LONGEST_ADDRESS = 2000;

    private final Map<String, @Nullable Object> values;

    Claims(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    /** A number or a yes stands for its text: nothing depends on which of them a platform writes. */
    @Nullable
    String text(String name) {
        var value = values.get(name);
        if (value == null) {
            return null;
        }
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            // No database keeps it, and no one sees it.
            return value.toString().replace("\0", "");
        }
        throw new LaunchRefused(RefusalReason.CLAIM_MALFORMED, name + " is not a text");
    }

    /** A text that is only shown: what is none is left out, and keeps no one away. */
    @Nullable
    String shown(String name) {
        var value = values.get(name);
        return value instanceof Map || value instanceof List ? null : text(name);
    }

    String id(String name, RefusalReason whenMissing) {
        var value = values.get(name) instanceof String kept ? kept : text(name);
        if (value == null || value.isBlank()) {
            throw new LaunchRefused(whenMissing, name + " is missing");
        }
        if (value.length() > LONGEST_ID) {
            throw new LaunchRefused(RefusalReason.TOO_LONG, name + " has " + value.length() + " characters");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new LaunchRefused(RefusalReason.CLAIM_MALFORMED, name + " holds control characters");
        }
        return value;
    }

    @Nullable
    List<String> texts(String name) {
        var value = values.get(name);
        if (value == null) {
            return null;
        }
        if (isEmptyMap(value)) {
            return List.of();
        }
        if (value instanceof List<?> list && list.stream().allMatch(Claims::isWord)) {
            return list.stream().filter(Objects::nonNull).map(Object::toString).toList();
        }
        throw new LaunchRefused(RefusalReason.CLAIM_MALFORMED, name + " is not a list of texts");
    }

    /** As {@link #texts}, where a platform may also write one text, or several with blanks between. */
    @Nullable
    List<String> words(String name) {
        return values.get(name) instanceof String line ? List.of(line.strip().split("\\s+")) : texts(name);
    }

    boolean isTrue(String name) {
        var value = values.get(name);
        // Some platforms send their yes as a text.
        return value != null && "true".equalsIgnoreCase(value.toString().strip());
    }

    @Nullable
    Claims object(String name) {
        var value = values.get(name);
        if (value == null) {
            return null;
        }
        // PHP writes an object without entries as a list without entries.
        if (value instanceof List<?> list && list.isEmpty()) {
            return new Claims(Map.of());
        }
        if (value instanceof Map<?, ?> map) {
            return new Claims(map.entrySet().stream()
                    .filter(entry -> entry.getValue() != null)
                    .collect(Collectors.toMap(entry -> String.valueOf(entry.getKey()), Map.Entry::getValue)));
        }
        throw new LaunchRefused(RefusalReason.CLAIM_MALFORMED, name + " is not an object");
    }

    /** An object that need not be there: what is none of it is as good as nothing. */
    @Nullable
    Claims optionalObject(String name) {
        return values.get(name) instanceof Map ? object(name) : null;
    }

    @Nullable
    URI address(String name) {
        var value = text(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST_ADDRESS) {
            throw new LaunchRefused(RefusalReason.TOO_LONG, name + " has " + value.length() + " characters");
        }
        try {
            return URI.create(value.strip());
        } catch (IllegalArgumentException invalid) {
            throw new LaunchRefused(RefusalReason.CLAIM_MALFORMED, name + " is not an address", invalid);
        }
    }

    /** The address of a service: one that a browser could open too, or it is none. */
    @Nullable
    URI service(String name) {
        var address = address(name);
        if (address != null && !Origins.isWeb(address)) {
            throw new LaunchRefused(RefusalReason.CLAIM_MALFORMED, name + " is not a web address");
        }
        return address;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    private static boolean isWord(@Nullable Object value) {
        return value == null || value instanceof String || value instanceof Number;
    }

    private static boolean isEmptyMap(Object value) {
        return value instanceof Map<?, ?> map && map.isEmpty();
    }

    /** Platforms send numbers among custom values too; the specification calls them all text. */
    Map<String, String> asTexts() {
        return values.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Objects.toString(entry.getValue())));
    }
}
