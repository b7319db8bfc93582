package org.studentled;

@OnPostgres
class BothDatabasesOnPostgresTest extends BothDatabasesTest {}
