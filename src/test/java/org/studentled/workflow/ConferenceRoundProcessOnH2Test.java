package org.studentled.workflow;

import org.studentled.OnH2;

@OnH2
class ConferenceRoundProcessOnH2Test extends ConferenceRoundProcessTest {}
