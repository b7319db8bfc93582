package org.studentled.connect;

import org.studentled.OnPostgres;

@OnPostgres
class GrantsOnPostgresTest extends GrantsTest {}
