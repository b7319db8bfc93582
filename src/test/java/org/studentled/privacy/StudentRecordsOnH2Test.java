package org.studentled.privacy;

import org.studentled.OnH2;

@OnH2
class StudentRecordsOnH2Test extends StudentRecordsTest {}
