package org.studentled.portfolio;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.school.NotFoundException;
import org.studentled.school.RandomIds;

/** The photos of the children's work. */
@Component
public class Photos {

    public static final int MOST_PER_PIECE = 3;
    public static final int MOST_PER_STUDENT = 40;

    private final JdbcClient db;
    private final PhotoProcessor photoProcessor;
    private final Participations participations;
    private final PhotoOptOuts photoOptOuts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Photos(
            JdbcClient db,
            PhotoProcessor photoProcessor,
            Participations participations,
            PhotoOptOuts photoOptOuts,
            TransactionTemplate transaction,
            Clock clock) {
        this.transaction = transaction;
        this.db = db;
        this.photoProcessor = photoProcessor;
        this.participations = participations;
        this.photoOptOuts = photoOptOuts;
        this.clock = clock;
    }

    /**
     * Drawn before the transaction begins: no connection is held while a picture waits for the one before.
     *
     * @throws PictureRefused when it can't be kept
     */
    public Photo add(Piece piece, InputStreamSource file) {
        checkRoom(piece);
        PhotoProcessor.ProcessedPhoto picture = photoProcessor.process(file);
        return Objects.requireNonNull(transaction.execute(status -> {
            // Two devices of one child, or eight presses at once: each counts what the one before has kept.
            participations.lock(piece.participationId());
            checkRoom(piece);
            return save(piece, picture);
        }));
    }

    private void checkRoom(Piece piece) {
        ParticipationId participation = piece.participationId();
        if (!areWanted(participation)) {
            throw new PictureRefused(PictureRefused.Why.NOT_WANTED);
        }
        if (findByPiece(piece.id()).size() >= MOST_PER_PIECE || count(participation) >= MOST_PER_STUDENT) {
            throw new PictureRefused(PictureRefused.Why.TOO_MANY);
        }
    }

    private Photo save(Piece piece, PhotoProcessor.ProcessedPhoto picture) {
        ParticipationId participation = piece.participationId();
        Photo photo =
                new Photo(new PhotoId(RandomIds.next()), participation, piece.id(), picture.width(), picture.height());
        db.sql("insert into photo (id, participation_id, piece_id, width, height, jpeg, taken_in_at)"
                        + " values (:id, :participation, :piece, :width, :height, :jpeg, :at)")
                .param("id", photo.id().value())
                .param("participation", participation.value())
                .param("piece", piece.id().value())
                .param("width", photo.width())
                .param("height", photo.height())
                .param("jpeg", picture.jpeg())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return photo;
    }

    /** Whether school and family let works of this child be photographed. */
    public boolean areWanted(ParticipationId participation) {
        return !photoOptOuts.applyTo(participations.get(participation).studentId());
    }

    @Transactional
    public void delete(PhotoId id) {
        db.sql("delete from photo where id = :id").param("id", id.value()).update();
    }

    /** In the order in which they came. */
    public List<Photo> findByPiece(PieceId piece) {
        return found("piece_id = :id order by taken_in_at", piece.value());
    }

    public Photo get(PhotoId id) {
        return find(id).orElseThrow(() -> new NotFoundException("photo", id.value()));
    }

    public Optional<Photo> find(PhotoId id) {
        return found("id = :id", id.value()).stream().findFirst();
    }

    public byte[] jpeg(PhotoId id) {
        return db.sql("select jpeg from photo where id = :id")
                .param("id", id.value())
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    private List<Photo> found(String where, UUID id) {
        return db.sql("select id, participation_id, piece_id, width, height from photo where " + where)
                .param("id", id)
                .query((row, number) -> new Photo(
                        PhotoId.of(row.getString(1)),
                        ParticipationId.of(row.getString(2)),
                        PieceId.of(row.getString(3)),
                        row.getInt(4),
                        row.getInt(5)))
                .list();
    }

    private int count(ParticipationId participation) {
        return db.sql("select count(*) from photo where participation_id = :id")
                .param("id", participation.value())
                .query(Integer.class)
                .single();
    }
}
