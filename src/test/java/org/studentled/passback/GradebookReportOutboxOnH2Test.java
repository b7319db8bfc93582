package org.studentled.passback;

import org.studentled.OnH2;

@OnH2
class GradebookReportOutboxOnH2Test extends GradebookReportOutboxTest {}
