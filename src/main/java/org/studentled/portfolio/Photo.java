package org.studentled.portfolio;

import org.studentled.round.ParticipationId;

/** A photo of a work, as it was drawn again here; of the picture that came nothing else is left. */
public record Photo(PhotoId id, ParticipationId participation, PieceId piece, int width, int height) {}
