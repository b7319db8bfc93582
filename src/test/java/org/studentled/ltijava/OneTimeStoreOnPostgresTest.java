package org.studentled.ltijava;

import org.studentled.OnPostgres;

@OnPostgres
class OneTimeStoreOnPostgresTest extends OneTimeStoreTest {}
