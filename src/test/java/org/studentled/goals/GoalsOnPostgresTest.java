package org.studentled.goals;

import org.studentled.OnPostgres;

@OnPostgres
class GoalsOnPostgresTest extends GoalsTest {}
