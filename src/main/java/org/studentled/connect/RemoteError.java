package org.studentled.connect;

/** What is wrong with another system, as a code; the module that shows it has the sentence. */
public interface RemoteError {

    String name();

    Remedy remedy();
}
