package org.studentled.takehome;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.studentled.portfolio.PhotoProcessor;
import org.studentled.portfolio.PictureRefused;

/** The photos of signed slips, re-encoded like the children's photos. */
@Component
public class SignedSlips {

    private final JdbcClient db;
    private final PhotoProcessor photoProcessor;
    private final Packets packets;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignedSlips(
            JdbcClient db,
            PhotoProcessor photoProcessor,
            Packets packets,
            TransactionTemplate transaction,
            Clock clock) {
        this.transaction = transaction;
        this.db = db;
        this.photoProcessor = photoProcessor;
        this.packets = packets;
        this.clock = clock;
    }

    /**
     * A packet has one photo, and a better one takes the place of the first; with it the packet is back.
     *
     * @throws PictureRefused when it can't be kept: then the packet is not back either
     * @throws Packet.NotHandedOutException while the packet lies ready: then the photo is not kept either
     */
    public void save(PacketId id, SignedSlip.By by, String signedBy, InputStreamSource file) {
        PhotoProcessor.ProcessedPhoto picture = photoProcessor.process(file);
        transaction.executeWithoutResult(status -> store(id, by, signedBy, picture));
    }

    private void store(PacketId id, SignedSlip.By by, String signedBy, PhotoProcessor.ProcessedPhoto picture) {
        // Sent twice at once, the later one takes the place of the first.
        db.sql("select id from packet where id = :id for update")
                .param("id", id.value())
                .query(String.class)
                .list();
        db.sql("delete from slip_photo where packet_id = :id")
                .param("id", id.value())
                .update();
        db.sql("insert into slip_photo (packet_id, taken_by, width, height, jpeg, taken_in_at)"
                        + " values (:id, :by, :width, :height, :jpeg, :at)")
                .param("id", id.value())
                .param("by", by.name())
                .param("width", picture.width())
                .param("height", picture.height())
                .param("jpeg", picture.jpeg())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        packets.returned(id, Packet.Way.PHOTOGRAPHED_SLIP, signedBy);
    }

    public Optional<SignedSlip> findByPacket(PacketId id) {
        return db.sql("select taken_by, width, height, taken_in_at from slip_photo where packet_id = :id")
                .param("id", id.value())
                .query((row, number) -> new SignedSlip(
                        SignedSlip.By.valueOf(row.getString(1)),
                        row.getInt(2),
                        row.getInt(3),
                        row.getTimestamp(4).toInstant()))
                .optional();
    }

    public Optional<byte[]> jpeg(PacketId id) {
        return db.sql("select jpeg from slip_photo where packet_id = :id")
                .param("id", id.value())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }
}
