package org.studentled.workflow;

import org.studentled.OnH2;

@OnH2
class WeeklyCollectionProcessOnH2Test extends WeeklyCollectionProcessTest {}
