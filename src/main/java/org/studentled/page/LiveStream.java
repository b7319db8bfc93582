package org.studentled.page;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The stream on which an open screen hears that something changed. */
@Controller
class LiveStream {

    private final Live live;

    LiveStream(Live live) {
        this.live = live;
    }

    @GetMapping(path = "/live/{topic}")
    ResponseEntity<SseEmitter> listen(
            @PathVariable String topic,
            @RequestParam long until,
            @RequestParam String seal,
            @RequestParam(defaultValue = "0") long seen,
            HttpServletResponse response) {
        if (!live.admits(topic, until, seal)) {
            // An EventSource stops asking on 204; the page's own slow polling goes on.
            return ResponseEntity.noContent().build();
        }
        response.setHeader("X-Accel-Buffering", "no");
        return ResponseEntity.ok().contentType(MediaType.TEXT_EVENT_STREAM).body(live.listen(topic, seen));
    }
}
