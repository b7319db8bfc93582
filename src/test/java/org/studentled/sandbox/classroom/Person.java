package org.studentled.sandbox.classroom;

/** An invented person with a Google account of the pretend school. */
public record Person(String id, String given, String family, String fullName, String email) {

    public static final Person TINA = of(1, "Tina", "Teacher");
    public static final Person OMAR = of(2, "Omar", "Reyes");
    public static final Person ROSA = of(3, "Rosa", "Lind");
    public static final Person ANA = of(11, "Ana", "Álvarez");
    public static final Person BRIAN = of(12, "Brian", "O'Neil");
    public static final Person CHEN = new Person(idOf(13), "Chen Wei", "(陈伟)", "Chen Wei (陈伟)", "chen@maple.example");
    public static final Person DALIA = of(14, "Dalia", "Haddad");
    public static final Person EMEKA = of(15, "Emeka", "Okafor");
    public static final Person FRIDA = of(16, "Frida", "Lindqvist");

    /** A further student, to fill a class to any size. */
    public static Person extra(int number) {
        return of(1000 + number, "Pupil" + number, "Extra");
    }

    private static Person of(int number, String given, String family) {
        return new Person(idOf(number), given, family, given + " " + family, given.toLowerCase() + "@maple.example");
    }

    // Google's user ids have 21 digits and so do not fit into a long.
    private static String idOf(int number) {
        return "117" + String.format("%018d", number);
    }
}
