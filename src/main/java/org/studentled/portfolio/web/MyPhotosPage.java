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
import org.studentled.access.AccessPolicy;
import org.studentled.access.AuditLog;
import org.studentled.portfolio.Photo;
import org.studentled.portfolio.PhotoId;
import org.studentled.portfolio.Photos;
import org.studentled.portfolio.Piece;
import org.studentled.portfolio.Pieces;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.school.Actor;
import org.studentled.school.TextRules;

/** A photo of a work: taken in, looked at, and taken out again with a line in the school's book. */
@Controller
class MyPhotosPage {

    private static final int LONGEST_REASON = 500;

    private final Photos photos;
    private final Pieces pieces;
    private final OpenWeek now;
    private final Participations participations;
    private final AccessPolicy accessPolicy;
    private final AuditLog auditLog;

    MyPhotosPage(
            Photos photos,
            Pieces pieces,
            OpenWeek now,
            Participations participations,
            AccessPolicy accessPolicy,
            AuditLog auditLog) {
        this.photos = photos;
        this.pieces = pieces;
        this.now = now;
        this.participations = participations;
        this.accessPolicy = accessPolicy;
        this.auditLog = auditLog;
    }

    @PostMapping("/participations/{id}/week/pieces/{kind}/photos")
    String take(
            Actor actor,
            @PathVariable ParticipationId id,
            @PathVariable Piece.Kind kind,
            @RequestParam MultipartFile picture) {
        Participation participation = now.admit(actor, id);
        Piece piece = pieces.begin(id, now.openWeek(participation).id(), kind);
        photos.add(piece, picture);
        return "redirect:" + back(id, kind);
    }

    @GetMapping("/photos/{photo}")
    ResponseEntity<byte[]> look(Actor actor, @PathVariable PhotoId photo) {
        admit(actor, photos.get(photo));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                // The next child at this device must not find it in the browser.
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(photos.jpeg(photo));
    }

    @PostMapping("/photos/{photo}/delete")
    String delete(Actor actor, @PathVariable PhotoId photo, @RequestParam(defaultValue = "") String why) {
        Photo taken = photos.get(photo);
        admit(actor, taken);
        String reason = TextRules.optional(why, LONGEST_REASON);
        photos.delete(photo);
        // About the child, so that the reason is exported with their records and erased with them.
        auditLog.record(
                actor,
                "photo-deleted",
                participations.get(taken.participation()).studentId().value(),
                reason.isEmpty() ? null : reason);
        Piece piece = pieces.get(taken.piece());
        return "redirect:"
                + (actor.isStaff()
                        ? "/participations/" + taken.participation() + "/book/read"
                        : back(taken.participation(), piece.kind()));
    }

    private void admit(Actor actor, Photo photo) {
        accessPolicy.requireStudentOrTeacher(
                actor, participations.get(photo.participation()).studentId());
    }

    private static String back(ParticipationId id, Piece.Kind kind) {
        return "/participations/" + id + "/week?step="
                + (kind == Piece.Kind.PROUD ? WeekStep.PROUD : WeekStep.BETTER).path();
    }
}
