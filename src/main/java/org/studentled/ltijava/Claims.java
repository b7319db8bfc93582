package org.studentled.ltijava;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads claims as what they should be; anything else is refused, never cast blindly. */
final class Claims {

    static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    static final String MEMBERS = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";

    static final String GRADES = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    static final String LINKS = "https://purl.imsglobal.org/spec/lti-dl/claim/";

    /** LTI core 1.3 limits identifiers to 255 characters. */
    private static final int LONGEST_ID = 255;

    private final Map<String, @Nullable Object> values;

    Claims(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    @Nullable
    String text(String name) {
        var value = values.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new LaunchRefused(Reason.CLAIM_MALFORMED, name + " is not a text");
    }

    String id(String name, Reason whenMissing) {
        var value = text(name);
        if (value == null || value.isBlank()) {
            throw new LaunchRefused(whenMissing, name + " is missing");
        }
        if (value.length() > LONGEST_ID) {
            throw new LaunchRefused(Reason.TOO_LONG, name + " has " + value.length() + " characters");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new LaunchRefused(Reason.CLAIM_MALFORMED, name + " holds control characters");
        }
        return value;
    }

    @Nullable
    List<String> texts(String name) {
        var value = values.get(name);
        if (value == null) {
            return null;
        }
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw new LaunchRefused(Reason.CLAIM_MALFORMED, name + " is not a list of texts");
    }

    boolean isTrue(String name) {
        var value = values.get(name);
        // Some platforms send their yes as a text.
        return value != null && "true".equals(value.toString());
    }

    @Nullable
    Claims object(String name) {
        var value = values.get(name);
        if (value == null) {
            return null;
        }
        if (value instanceof Map<?, ?> map) {
            return new Claims(map.entrySet().stream()
                    .filter(entry -> entry.getValue() != null)
                    .collect(Collectors.toMap(entry -> String.valueOf(entry.getKey()), Map.Entry::getValue)));
        }
        throw new LaunchRefused(Reason.CLAIM_MALFORMED, name + " is not an object");
    }

    @Nullable
    URI address(String name) {
        var value = text(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return URI.create(value);
        } catch (IllegalArgumentException invalid) {
            throw new LaunchRefused(Reason.CLAIM_MALFORMED, name + " is not an address", invalid);
        }
    }

    /** Platforms send numbers among custom values too; the specification calls them all text. */
    Map<String, String> asTexts() {
        return values.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Objects.toString(entry.getValue())));
    }
}
