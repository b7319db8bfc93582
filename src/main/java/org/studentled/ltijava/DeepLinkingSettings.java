package org.studentled.ltijava;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a platform wants when it asks for links ({@code deep_linking_settings}, deep linking 2.0, section 4.4.1).
 *
 * @param returnAddress where the answer is posted
 * @param data opaque; sent back as it came, character by character, and only when it came
 * @param acceptTypes kinds of content the platform takes
 * @param acceptMultiple whether it takes more than one; what it does not say counts as no
 * @param acceptLineItem whether it makes a grade column for a link that asks for one; likewise
 */
public record DeepLinkingSettings(
        URI returnAddress,
        @Nullable String data,
        Set<String> acceptTypes,
        boolean acceptMultiple,
        boolean acceptLineItem) {

    public DeepLinkingSettings {
        acceptTypes = Set.copyOf(acceptTypes);
    }

    /** Whether links that open this tool may be placed at all. */
    public boolean acceptsLinks() {
        return acceptTypes.stream().anyMatch(ContentItem.RESOURCE_LINK::equalsIgnoreCase);
    }

    static DeepLinkingSettings of(Claims claims) {
        var settings = claims.object(Claims.LINKS + "deep_linking_settings");
        var back = settings == null ? null : settings.address("deep_link_return_url");
        var types = settings == null ? null : settings.words("accept_types");
        if (settings == null || back == null || types == null || !Origins.isPrivate(back)) {
            throw new LaunchRefused(RefusalReason.LINK_SETTINGS, "return=%s accept_types=%s".formatted(back, types));
        }
        return new DeepLinkingSettings(
                back,
                settings.text("data"),
                new HashSet<>(types),
                settings.isTrue("accept_multiple"),
                settings.isTrue("accept_lineitem"));
    }
}
