package org.studentled.connect;

import java.net.InetAddress;

/** Which machines this tool may connect to, whoever named them. */
public interface AddressCheck {

    /** @param address what the name was resolved to, and what will be connected to */
    boolean permits(String host, InetAddress address);
}
