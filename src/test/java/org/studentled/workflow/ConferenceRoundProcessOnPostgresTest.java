package org.studentled.workflow;

import org.studentled.OnPostgres;

@OnPostgres
class ConferenceRoundProcessOnPostgresTest extends ConferenceRoundProcessTest {}
