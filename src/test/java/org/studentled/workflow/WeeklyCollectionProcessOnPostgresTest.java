package org.studentled.workflow;

import org.studentled.OnPostgres;

@OnPostgres
class WeeklyCollectionProcessOnPostgresTest extends WeeklyCollectionProcessTest {}
