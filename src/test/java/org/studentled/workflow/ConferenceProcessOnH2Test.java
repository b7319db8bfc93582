package org.studentled.workflow;

import org.studentled.OnH2;

@OnH2
class ConferenceProcessOnH2Test extends ConferenceProcessTest {}
