package org.studentled.workflow;

import org.studentled.OnH2;

@OnH2
class RacesOnH2Test extends RacesTest {}
