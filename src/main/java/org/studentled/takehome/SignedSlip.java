package org.studentled.takehome;

import java.time.Instant;

/** A photo of the slip that a family signed; it counts like the slip itself. */
public record SignedSlip(By by, int width, int height, Instant takenInAt) {

    /** Who sent the photo. */
    public enum By {
        FAMILY,
        TEACHER
    }
}
