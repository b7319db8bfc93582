package org.studentled.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The stream on which an open screen hears that something changed. */
@Controller
class LiveUpdatesController {

    private static final int MOST = 2_000;

    /** A whole school may sit behind one address. */
    private static final int MOST_FROM_ONE_PLACE = 600;

    /** One sealed address is one screen; all who open it in the same second share it, as boards do after a restart. */
    private static final int MOST_OF_ONE_SCREEN = 250;

    private final ConcurrencyLimiter places = new ConcurrencyLimiter(MOST, MOST_FROM_ONE_PLACE);
    private final ConcurrencyLimiter screens = new ConcurrencyLimiter(MOST, MOST_OF_ONE_SCREEN);
    private final LiveUpdates liveUpdates;

    LiveUpdatesController(LiveUpdates liveUpdates) {
        this.liveUpdates = liveUpdates;
    }

    @GetMapping(path = "/live/{topic}")
    ResponseEntity<SseEmitter> listen(
            @PathVariable String topic,
            @RequestParam long until,
            @RequestParam(defaultValue = "") String visit,
            @RequestParam String seal,
            @RequestParam(defaultValue = "0") long seen,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!liveUpdates.admits(topic, until, visit, seal)) {
            // An EventSource stops asking on 204; the page's own slow polling goes on.
            return ResponseEntity.noContent().build();
        }
        String from = request.getRemoteAddr();
        if (!screens.tryEnter(seal)) {
            return ResponseEntity.noContent().build();
        }
        if (!places.tryEnter(from)) {
            screens.leave(seal);
            return ResponseEntity.noContent().build();
        }
        response.setHeader("X-Accel-Buffering", "no");
        SseEmitter stream = liveUpdates.listen(topic, visit, seen);
        AtomicBoolean gone = new AtomicBoolean();
        Runnable leave = () -> {
            if (gone.compareAndSet(false, true)) {
                screens.leave(seal);
                places.leave(from);
            }
        };
        stream.onCompletion(leave);
        stream.onError(broken -> leave.run());
        return ResponseEntity.ok().contentType(MediaType.TEXT_EVENT_STREAM).body(stream);
    }
}
