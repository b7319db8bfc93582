package org.studentled.secrets;

import org.studentled.OnPostgres;

@OnPostgres
class SecretsOnPostgresTest extends SecretsTest {}
