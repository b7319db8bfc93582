package org.studentled.workflow;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.studentled.letters.Letter;
import org.studentled.letters.Letters;

/** Letters that did not arrive become a task of the teacher; trying them again, or saying so, is the end of it. */
@Component
class LetterEventListener {

    private final Engine engine;

    LetterEventListener(Engine engine) {
        this.engine = engine;
    }

    @EventListener
    void on(Letter.Undelivered letter) {
        Map<String, Object> ids = new HashMap<>();
        ids.put(Engine.ROUND, letter.round().toString());
        if (letter.about() != null) {
            ids.put(Engine.PARTICIPATION, letter.about().toString());
        }
        engine.start("undelivered", letter.letter().value(), ids);
    }

    @EventListener
    void on(Letters.Settled letter) {
        engine.complete("reachFamily", letter.letter().value());
    }
}
