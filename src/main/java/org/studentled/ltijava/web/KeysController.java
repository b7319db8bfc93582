package org.studentled.ltijava.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.studentled.ltijava.ToolKeys;

/** The public keys with which platforms check what this tool signs (security framework 1.0, section 6.3). */
@RestController
class KeysController {

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final ToolKeys keys;

    KeysController(ToolKeys keys) {
        this.keys = keys;
    }

    @GetMapping("/lti/jwks")
    ResponseEntity<String> published() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(keys.published().toString());
    }
}
