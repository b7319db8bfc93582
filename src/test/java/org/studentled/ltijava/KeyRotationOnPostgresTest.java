package org.studentled.ltijava;

import org.studentled.OnPostgres;

@OnPostgres
class KeyRotationOnPostgresTest extends KeyRotationTest {}
