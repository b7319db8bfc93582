package org.studentled.page;

import java.util.Collection;

/** Port: names the origins (scheme, host, port) that may show our pages in a frame, such as the school's LMS. */
public interface FrameAncestors {

    Collection<String> origins();
}
