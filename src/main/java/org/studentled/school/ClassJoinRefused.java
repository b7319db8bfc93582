package org.studentled.school;

/** Two classes can't become one while something stands in the way. */
public class ClassJoinRefused extends RuntimeException {

    private final String obstacle;

    public ClassJoinRefused(String obstacle) {
        super(obstacle);
        this.obstacle = obstacle;
    }

    /** The key of what has to be done first. */
    public String obstacle() {
        return obstacle;
    }
}
