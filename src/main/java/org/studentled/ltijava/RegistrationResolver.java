package org.studentled.ltijava;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which registration a login comes from; one issuer may be many schools. */
final class RegistrationResolver {

    private RegistrationResolver() {}

    static Platform resolve(LoginRequest request, Platforms platforms) {
        var platform = any(request, platforms);
        if (!platform.approved()) {
            throw new LaunchRefused(RefusalReason.PLATFORM_PENDING, "issuer=" + platform.issuer());
        }
        return platform;
    }

    private static Platform any(LoginRequest request, Platforms platforms) {
        var issuer = present(request.issuer(), "iss");
        var clientId = request.clientId();
        if ((issuer + clientId).chars().anyMatch(Character::isISOControl)) {
            throw new LaunchRefused(RefusalReason.PLATFORM_UNKNOWN, "issuer or client_id holds control characters");
        }
        if (clientId != null && !clientId.isBlank()) {
            return platforms
                    .known(issuer, clientId)
                    .orElseThrow(() -> new LaunchRefused(
                            RefusalReason.PLATFORM_UNKNOWN, "issuer=%s client=%s".formatted(issuer, clientId)));
        }
        return onlyOne(platforms.findByIssuer(issuer), request);
    }

    // A platform that leaves the client id out may still name the deployment (LTI core 1.3, section 4.1.2).
    private static Platform onlyOne(List<Platform> candidates, LoginRequest request) {
        if (candidates.isEmpty()) {
            throw new LaunchRefused(RefusalReason.PLATFORM_UNKNOWN, "issuer=" + request.issuer());
        }
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        var hint = String.valueOf(request.deploymentId());
        var deployed = candidates.stream()
                .filter(platform -> platform.deployments().contains(hint))
                .toList();
        if (deployed.size() != 1) {
            throw new LaunchRefused(
                    RefusalReason.CLIENT_AMBIGUOUS, "issuer=%s sent no client_id".formatted(request.issuer()));
        }
        return deployed.get(0);
    }

    static String present(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new LaunchRefused(RefusalReason.LOGIN_INCOMPLETE, name + " is missing");
        }
        return value;
    }
}
