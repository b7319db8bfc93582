package org.studentled.workflow;

import org.junit.jupiter.api.Order;
import org.studentled.OnPostgres;

// Early, while few instances of other tests are there to be moved along each time.
@Order(1)
@OnPostgres
class EarlierModelsOnPostgresTest extends EarlierModelsTest {}
