package org.studentled.journeys;

/** How someone comes before a screen of the school: from the course, by a mailed link, or with a device handed over. */
@FunctionalInterface
interface EntryPoint {

    Screen comeIn();
}
