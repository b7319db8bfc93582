package org.studentled.lms;

import org.studentled.OnH2;

@OnH2
class ReportsOnH2Test extends ReportsTest {}
