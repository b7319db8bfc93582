package org.studentled.papers;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.ParticipationId;

/** Where printed parts of class sets lie until someone fetches them. */
@Component
public class PrintedPdfStore {

    private static final int PIECE = 512 * 1024;

    private final JdbcClient db;

    PrintedPdfStore(JdbcClient db) {
        this.db = db;
    }

    @Transactional
    void save(UUID set, ParticipationId participation, byte[] pdf) {
        db.sql("delete from class_set_chunk where set_id = :set and participation_id = :child")
                .param("set", set)
                .param("child", participation.value())
                .update();
        for (int place = 0; place * PIECE < pdf.length; place++) {
            db.sql("insert into class_set_chunk (set_id, participation_id, place, bytes)"
                            + " values (:set, :child, :place, :bytes)")
                    .param("set", set)
                    .param("child", participation.value())
                    .param("place", place)
                    .param("bytes", Arrays.copyOfRange(pdf, place * PIECE, Math.min(pdf.length, (place + 1) * PIECE)))
                    .update();
        }
    }

    /** Empty for a part that is not printed. */
    public byte[] load(UUID set, ParticipationId participation) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        db.sql("select bytes from class_set_chunk where set_id = :set and participation_id = :child order by place")
                .param("set", set)
                .param("child", participation.value())
                .query((row, number) -> row.getBytes(1))
                .list()
                .forEach(pdf::writeBytes);
        return pdf.toByteArray();
    }
}
