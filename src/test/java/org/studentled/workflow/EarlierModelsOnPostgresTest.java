package org.studentled.workflow;

import org.studentled.OnPostgres;

@OnPostgres
class EarlierModelsOnPostgresTest extends EarlierModelsTest {}
