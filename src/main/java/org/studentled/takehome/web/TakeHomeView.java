package org.studentled.takehome.web;

import java.util.List;
import org.studentled.conference.ConferenceDetails;
import org.studentled.school.Adult;
import org.studentled.takehome.Packet;

/** A conference on the take-home path, with its packet and the adults who may be called. */
record TakeHomeView(ConferenceDetails details, Packet packet, List<Adult> adults) {}
