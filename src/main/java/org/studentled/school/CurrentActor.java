package org.studentled.school;

/** Port: who is acting in the current request; the system outside of one. */
public interface CurrentActor {

    Actor current();
}
