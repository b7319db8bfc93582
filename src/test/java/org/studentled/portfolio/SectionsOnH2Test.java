package org.studentled.portfolio;

import org.studentled.OnH2;

@OnH2
class SectionsOnH2Test extends SectionsTest {}
