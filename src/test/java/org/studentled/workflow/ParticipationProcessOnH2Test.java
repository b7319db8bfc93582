package org.studentled.workflow;

import org.studentled.OnH2;

@OnH2
class ParticipationProcessOnH2Test extends ParticipationProcessTest {}
