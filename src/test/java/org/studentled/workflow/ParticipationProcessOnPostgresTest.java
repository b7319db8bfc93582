package org.studentled.workflow;

import org.studentled.OnPostgres;

@OnPostgres
class ParticipationProcessOnPostgresTest extends ParticipationProcessTest {}
