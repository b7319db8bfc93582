package org.studentled.school;

/** Port: tells who acts in the running request; the system itself outside of one. */
public interface Acting {

    Who now();
}
