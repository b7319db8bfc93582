package org.studentled.ltijava;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers to platforms that asked for links, signed (deep linking 2.0, section 4.5; security framework 1.0, 5.2). */
@Component
class DeepLinkingResponses {

    private final ToolKeys keys;
    private final LtiSettings settings;
    private final Clock clock;

    DeepLinkingResponses(ToolKeys keys, LtiSettings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    String signed(Platform platform, String deployment, DeepLinkingSettings wanted, List<ContentItem> chosen) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(platform.clientId())
                .audience(platform.issuer())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(settings.tokenAge())))
                .claim("nonce", RandomTokens.generate())
                .claim(Claims.LTI + "deployment_id", deployment)
                .claim(Claims.LTI + "message_type", "LtiDeepLinkingResponse")
                .claim(Claims.LTI + "version", "1.3.0")
                .claim(
                        Claims.LINKS + "content_items",
                        taken(wanted, chosen).stream()
                                .map(item -> item.asClaims(wanted.acceptLineItem()))
                                .toList());
        if (wanted.data() != null) {
            claims.claim(Claims.LINKS + "data", wanted.data());
        }
        return keys.sign(claims.build());
    }

    private static List<ContentItem> taken(DeepLinkingSettings wanted, List<ContentItem> chosen) {
        if (!wanted.acceptsLinks()) {
            return List.of();
        }
        return wanted.acceptMultiple() ? chosen : chosen.stream().limit(1).toList();
    }
}
