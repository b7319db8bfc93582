package org.studentled.passback;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.lms.RoundLineItem;
import org.studentled.ltijava.GradeAccess;
import org.studentled.ltijava.LineItem;
import org.studentled.ltijava.LineItems;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;

/** Where each round's column is in the gradebook; created in the LMS when first needed. */
@Component
class RoundLineItems {

    private static final int LONGEST_TITLE = 200;

    private final JdbcClient db;
    private final LineItems lineItems;
    private final Rounds rounds;
    private final MessageSource messages;
    private final GradebookReports reports;

    RoundLineItems(
            JdbcClient db, LineItems lineItems, Rounds rounds, MessageSource messages, GradebookReports reports) {
        this.db = db;
        this.lineItems = lineItems;
        this.rounds = rounds;
        this.messages = messages;
        this.reports = reports;
    }

    /** Made twice by two hands, there is still one: it is looked for at the LMS before it is made. */
    URI getOrCreate(RoundId round, GradeAccess access) {
        return find(round).orElseGet(() -> {
            var column = access.lineItems() == null ? access.lineItem() : create(round, access);
            if (column == null) {
                throw new IllegalStateException("An LMS that takes no reports was asked for a column");
            }
            return save(round, column);
        });
    }

    Optional<URI> find(RoundId round) {
        return db.sql("select line_item_url from lms_line_item where round_id = ?")
                .param(round.value())
                .query(String.class)
                .optional()
                .map(URI::create);
    }

    /** With the column goes what it was told: the next one is told everyone's state. */
    @Transactional
    void delete(RoundId round) {
        db.sql("delete from lms_line_item where round_id = ?")
                .param(round.value())
                .update();
        reports.startOver(round);
    }

    String titleOf(RoundId round) {
        var title = messages.getMessage(
                "passback.lineItem.title", new Object[] {rounds.get(round).title()}, Locale.getDefault());
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
    }

    /** What a gradebook that shows comments says beside an empty score; in the school's own language. */
    String wordOf(ReportedStage stage) {
        return messages.getMessage("passback.stage." + stage, null, Locale.getDefault());
    }

    private URI create(RoundId round, GradeAccess access) {
        var wanted =
                LineItem.wanted(titleOf(round), RoundLineItem.POINTS, RoundLineItem.nameOf(round), RoundLineItem.TAG);
        return lineItems.ensure(access, wanted).address();
    }

    /** Whoever remembers one first is right, for the other reports of the round lie there. */
    private URI save(RoundId round, URI column) {
        try {
            update(round, column);
            return column;
        } catch (DuplicateKeyException another) {
            return find(round).orElse(column);
        }
    }

    private void update(RoundId round, URI column) {
        if (db.sql("update lms_line_item set line_item_url = ? where round_id = ?")
                        .params(column.toString(), round.value())
                        .update()
                == 0) {
            db.sql("insert into lms_line_item (round_id, line_item_url) values (?, ?)")
                    .params(round.value(), column.toString())
                    .update();
        }
    }
}
