package org.studentled.passback;

import org.studentled.OnH2;

@OnH2
class GradebookReportsOnH2Test extends GradebookReportsTest {}
