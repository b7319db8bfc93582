package org.studentled.page;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.studentled.page.StaticFiles.StaticFile;

/** Serves scripts, styles and pictures under their hashed addresses, from memory. */
@Controller
class StaticFilesController {

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final StaticFiles files;

    StaticFilesController(StaticFiles files) {
        this.files = files;
    }

    @GetMapping(StaticFiles.PLACE + "{bundle:[a-z]+\\.[a-z]+}")
    ResponseEntity<byte[]> bundle(@PathVariable String bundle) {
        return files.find(StaticFiles.PLACE + bundle)
                .map(file -> answer(file, CacheControl.noCache()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /**
     * A hash of another version, as a page from before an update or from another node asks for, gets today's file, and
     * no browser keeps it under that address.
     */
    @GetMapping(StaticFiles.PLACE + "{hash:[0-9a-f]{16}}/{*path}")
    ResponseEntity<byte[]> hashed(@PathVariable String hash, @PathVariable String path) {
        return files.find(path)
                .or(() -> files.find(StaticFiles.PLACE + path.substring(1)))
                .map(file -> answer(file, hash, path))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> answer(StaticFile file, String hash, String path) {
        boolean current = file.address().equals(StaticFiles.PLACE + hash + path);
        return answer(file, current ? CacheControl.maxAge(A_YEAR).cachePublic().immutable() : CacheControl.noCache());
    }

    /** The tag is a weak one: a strong one would keep Tomcat from compressing. */
    private static ResponseEntity<byte[]> answer(StaticFile file, CacheControl keeping) {
        return ResponseEntity.ok()
                .cacheControl(keeping)
                .eTag("W/\"" + file.address() + "\"")
                .header(HttpHeaders.CONTENT_TYPE, file.type())
                .body(file.content());
    }
}
