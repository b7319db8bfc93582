package org.studentled.workflow;

import org.junit.jupiter.api.Order;
import org.studentled.OnH2;

// Early, while few instances of other tests are there to be moved along each time.
@Order(1)
@OnH2
class EarlierModelsOnH2Test extends EarlierModelsTest {}
