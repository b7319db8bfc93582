package org.studentled.script;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.ParticipationId;
import org.studentled.school.Texts;

/** The children's scripts: the words of their band, with blanks they fill or confirm. */
@Component
public class Scripts {

    public static final int LONGEST_BLANK = 200;

    private final Templates templates;
    private final Facts facts;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Scripts(Templates templates, Facts facts, JdbcClient db, ApplicationEventPublisher events, Clock clock) {
        this.templates = templates;
        this.facts = facts;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    public Script of(ParticipationId participation) {
        Map<String, String> typed = typed(participation);
        List<Line> lines = new ArrayList<>();
        Template template = templates.of(facts.round(participation).band());
        for (Template.Passage passage : template.passages()) {
            for (Bindings bindings : facts.of(participation, passage.each())) {
                String sentence = passage.say()
                        .getOrDefault(bindings.sayWhen(), passage.say().get("always"));
                if (sentence != null && !sentence.isBlank()) {
                    lines.add(line(passage, bindings, sentence, typed));
                }
            }
        }
        return new Script(participation, lines);
    }

    /** An empty text opens the blank again. */
    @Transactional
    public void fill(ParticipationId participation, String blank, String text) {
        String filled = Texts.optional(text, LONGEST_BLANK);
        db.sql("delete from script_blank where participation_id = :participation and blank = :blank")
                .param("participation", participation.value())
                .param("blank", blank)
                .update();
        if (!filled.isEmpty()) {
            db.sql("insert into script_blank (participation_id, blank, typed, typed_at)"
                            + " values (:participation, :blank, :typed, :at)")
                    .param("participation", participation.value())
                    .param("blank", blank)
                    .param("typed", filled)
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
        }
    }

    /** @throws BlanksOpen while a blank is open */
    @Transactional
    public void filled(ParticipationId participation) {
        long open = of(participation).openBlanks();
        if (open > 0) {
            throw new BlanksOpen(open);
        }
        events.publishEvent(new Script.Filled(participation));
    }

    private Map<String, String> typed(ParticipationId participation) {
        Map<String, String> typed = new HashMap<>();
        db.sql("select blank, typed from script_blank where participation_id = :participation")
                .param("participation", participation.value())
                .query(row -> {
                    typed.put(row.getString(1), row.getString(2));
                });
        return typed;
    }

    private static Line line(Template.Passage passage, Bindings bindings, String sentence, Map<String, String> typed) {
        List<Line.Part> parts = new ArrayList<>();
        Matcher blanks = Templates.BLANK.matcher(sentence);
        int from = 0;
        while (blanks.find()) {
            words(parts, sentence.substring(from, blanks.start()));
            String name = blanks.group(1);
            String key = passage.step() + ":" + bindings.subject() + ":" + name;
            parts.add(new Line.Part("", key, bindings.suggestion(name), typed.get(key)));
            from = blanks.end();
        }
        words(parts, sentence.substring(from));
        return new Line(passage.step(), parts);
    }

    private static void words(List<Line.Part> parts, @Nullable String words) {
        if (words != null && !words.isEmpty()) {
            parts.add(Line.Part.words(words));
        }
    }

    /** Some blanks are open still. */
    public static class BlanksOpen extends RuntimeException {

        private final long open;

        BlanksOpen(long open) {
            super(open + " blanks open");
            this.open = open;
        }

        public long open() {
            return open;
        }
    }
}
