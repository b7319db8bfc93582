package org.studentled.portfolio;

import org.studentled.round.ParticipationId;

/** A photo of a piece, re-encoded; nothing else of the uploaded file is stored. */
public record Photo(PhotoId id, ParticipationId participation, PieceId piece, int width, int height) {}
