package org.studentled.workflow;

import org.studentled.OnPostgres;

@OnPostgres
class ConferenceProcessOnPostgresTest extends ConferenceProcessTest {}
