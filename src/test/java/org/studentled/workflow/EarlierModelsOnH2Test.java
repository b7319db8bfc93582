package org.studentled.workflow;

import org.studentled.OnH2;

@OnH2
class EarlierModelsOnH2Test extends EarlierModelsTest {}
