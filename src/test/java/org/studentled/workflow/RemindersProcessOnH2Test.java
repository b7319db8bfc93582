package org.studentled.workflow;

import org.studentled.OnH2;

@OnH2
class RemindersProcessOnH2Test extends RemindersProcessTest {}
