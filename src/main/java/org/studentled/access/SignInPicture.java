package org.studentled.access;

/** What a child who can't read yet remembers instead of a password. */
public enum SignInPicture {
    SUN,
    FISH,
    TREE,
    STAR,
    BOAT,
    HOUSE,
    FLOWER,
    KITE,
    MOON,
    APPLE,
    BELL,
    CUP
}
