package org.studentled.ltijava;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Builds addresses from a platform's own, keeping any query they carry (assignment and grade services 2.0, section
 * 3.3.1).
 */
final class Urls {

    private Urls() {}

    /** One step further down the path, before the query. */
    static URI below(URI address, String step) {
        return UriComponentsBuilder.fromUri(address)
                .replacePath(address.getRawPath().replaceFirst("/$", "") + "/" + step)
                .build(true)
                .toUri();
    }

    /** With one more parameter; one that is there already stays as the platform set it. */
    static URI with(URI address, String name, String value) {
        var builder = UriComponentsBuilder.fromUri(address);
        if (builder.build(true).getQueryParams().containsKey(name)) {
            return address;
        }
        return builder.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8))
                .build(true)
                .toUri();
    }
}
