package org.studentled.gradebooks;

import org.studentled.OnPostgres;

@OnPostgres
class RefreshTokensOnPostgresTest extends RefreshTokensTest {}
