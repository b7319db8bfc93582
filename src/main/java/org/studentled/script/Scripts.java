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
                    lines.add(line(passage, bindings, sentence, facts.page(participation, passage.step()), typed));
                }
            }
        }
        return new Script(participation, lines);
    }

    /**
     * An empty text opens the blank again.
     *
     * @throws NoSuchBlank for a blank the child's script does not have, or no longer has
     */
    @Transactional
    public void fill(ParticipationId participation, String blank, String text) {
        if (of(participation).blank(blank).isEmpty()) {
            throw new NoSuchBlank();
        }
        String filled = Texts.optional(text, LONGEST_BLANK);
        if (filled.isEmpty()) {
            db.sql("delete from script_blank where participation_id = :participation and blank = :blank")
                    .param("participation", participation.value())
                    .param("blank", blank)
                    .update();
        } else if (write(
                        "update script_blank set typed = :typed, typed_at = :at"
                                + " where participation_id = :participation and blank = :blank",
                        participation,
                        blank,
                        filled)
                == 0) {
            write(
                    "insert into script_blank (participation_id, blank, typed, typed_at)"
                            + " values (:participation, :blank, :typed, :at)",
                    participation,
                    blank,
                    filled);
        }
    }

    /** The child takes over what its book says. */
    @Transactional
    public void use(ParticipationId participation, String blank) {
        Line.Part part = of(participation).blank(blank).orElseThrow(NoSuchBlank::new);
        fill(participation, blank, part.suggestion());
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

    private int write(String sql, ParticipationId participation, String blank, String typed) {
        return db.sql(sql)
                .param("participation", participation.value())
                .param("blank", blank)
                .param("typed", typed)
                .param("at", Timestamp.from(clock.instant()))
                .update();
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

    private static Line line(
            Template.Passage passage,
            Bindings bindings,
            String sentence,
            @Nullable Integer pageOfStep,
            Map<String, String> typed) {
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
        String page = bindings.suggestion("page");
        return new Line(passage.step(), page.isEmpty() ? pageOfStep : Integer.valueOf(page), parts);
    }

    private static void words(List<Line.Part> parts, @Nullable String words) {
        if (words != null && !words.isEmpty()) {
            parts.add(Line.Part.words(words));
        }
    }

    /** The script has no such blank: its words changed meanwhile. */
    public static class NoSuchBlank extends RuntimeException {}

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
