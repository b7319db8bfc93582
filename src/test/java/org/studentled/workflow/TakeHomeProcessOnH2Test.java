package org.studentled.workflow;

import org.studentled.OnH2;

@OnH2
class TakeHomeProcessOnH2Test extends TakeHomeProcessTest {}
