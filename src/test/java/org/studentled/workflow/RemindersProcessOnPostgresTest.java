package org.studentled.workflow;

import org.studentled.OnPostgres;

@OnPostgres
class RemindersProcessOnPostgresTest extends RemindersProcessTest {}
