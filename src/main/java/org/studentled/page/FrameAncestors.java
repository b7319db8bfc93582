package org.studentled.page;

import java.util.Collection;

/** Port: names the origins (scheme, host, port) that may show our pages in a frame, as the school's LMS does. */
public interface FrameAncestors {

    Collection<String> origins();
}
