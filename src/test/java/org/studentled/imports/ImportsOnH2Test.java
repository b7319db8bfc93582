package org.studentled.imports;

import org.studentled.OnH2;

@OnH2
class ImportsOnH2Test extends ImportsTest {}
