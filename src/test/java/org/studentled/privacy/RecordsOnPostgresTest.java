package org.studentled.privacy;

import org.studentled.OnPostgres;

@OnPostgres
class RecordsOnPostgresTest extends RecordsTest {}
