package org.studentled.ltijava;

/** A platform was registered, approved, stopped, corrected or removed on this node. */
public record PlatformsChanged() {}
