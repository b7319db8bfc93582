/** Stories of the school, played in a real browser. */
package org.studentled.journeys;
