package org.studentled.portfolio.web;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.studentled.access.Audit;
import org.studentled.access.Doors;
import org.studentled.portfolio.Photo;
import org.studentled.portfolio.PhotoId;
import org.studentled.portfolio.Photos;
import org.studentled.portfolio.Piece;
import org.studentled.portfolio.Pieces;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.school.Texts;
import org.studentled.school.Who;

/** A photo of a work: taken in, looked at, and taken out again with a line in the school's book. */
@Controller
class MyPhotos {

    private static final int LONGEST_REASON = 500;

    private final Photos photos;
    private final Pieces pieces;
    private final MyWeekNow now;
    private final Participations participations;
    private final Doors doors;
    private final Audit audit;

    MyPhotos(Photos photos, Pieces pieces, MyWeekNow now, Participations participations, Doors doors, Audit audit) {
        this.photos = photos;
        this.pieces = pieces;
        this.now = now;
        this.participations = participations;
        this.doors = doors;
        this.audit = audit;
    }

    @PostMapping("/participations/{id}/week/pieces/{kind}/photos")
    String take(
            Who who,
            @PathVariable ParticipationId id,
            @PathVariable Piece.Kind kind,
            @RequestParam MultipartFile picture) {
        Participation participation = now.admit(who, id);
        Piece piece = pieces.begin(id, now.openWeek(participation).id(), kind);
        photos.add(piece, picture);
        return "redirect:" + back(id, kind);
    }

    @GetMapping("/photos/{photo}")
    ResponseEntity<byte[]> look(Who who, @PathVariable PhotoId photo) {
        admit(who, photos.get(photo));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                // The next child at this device must not find it in the browser.
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(photos.jpeg(photo));
    }

    @PostMapping("/photos/{photo}/delete")
    String delete(Who who, @PathVariable PhotoId photo, @RequestParam(defaultValue = "") String why) {
        Photo taken = photos.get(photo);
        admit(who, taken);
        String reason = Texts.optional(why, LONGEST_REASON);
        photos.delete(photo);
        // About the child, so that the reason is exported with their records and erased with them.
        audit.note(
                who,
                "photo-deleted",
                participations.get(taken.participation()).studentId().value(),
                reason.isEmpty() ? null : reason);
        Piece piece = pieces.get(taken.piece());
        return "redirect:"
                + (who.isStaff()
                        ? "/participations/" + taken.participation() + "/book/read"
                        : back(taken.participation(), piece.kind()));
    }

    private void admit(Who who, Photo photo) {
        doors.isPupilOrTeaches(who, participations.get(photo.participation()).studentId());
    }

    private static String back(ParticipationId id, Piece.Kind kind) {
        return "/participations/" + id + "/week?step="
                + (kind == Piece.Kind.PROUD ? WeekStep.PROUD : WeekStep.BETTER).path();
    }
}
