package org.studentled.privacy;

import org.studentled.OnH2;

@OnH2
class RecordsOnH2Test extends RecordsTest {}
