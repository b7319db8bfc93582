package org.studentled.workflow;

import org.studentled.OnPostgres;

@OnPostgres
class RacesOnPostgresTest extends RacesTest {}
