package org.studentled.rehearsal;

import org.studentled.OnH2;

@OnH2
class RehearsalsOnH2Test extends RehearsalsTest {}
