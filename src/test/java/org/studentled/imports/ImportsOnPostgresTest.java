package org.studentled.imports;

import org.studentled.OnPostgres;

@OnPostgres
class ImportsOnPostgresTest extends ImportsTest {}
