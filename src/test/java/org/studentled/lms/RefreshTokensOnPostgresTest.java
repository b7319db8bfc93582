package org.studentled.lms;

import org.studentled.OnPostgres;

@OnPostgres
class RefreshTokensOnPostgresTest extends RefreshTokensTest {}
