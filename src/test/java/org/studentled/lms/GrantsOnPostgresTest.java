package org.studentled.lms;

import org.studentled.OnPostgres;

@OnPostgres
class GrantsOnPostgresTest extends GrantsTest {}
