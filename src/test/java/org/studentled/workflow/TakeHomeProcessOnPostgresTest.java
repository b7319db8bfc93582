package org.studentled.workflow;

import org.studentled.OnPostgres;

@OnPostgres
class TakeHomeProcessOnPostgresTest extends TakeHomeProcessTest {}
