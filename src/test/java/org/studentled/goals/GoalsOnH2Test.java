package org.studentled.goals;

import org.studentled.OnH2;

@OnH2
class GoalsOnH2Test extends GoalsTest {}
