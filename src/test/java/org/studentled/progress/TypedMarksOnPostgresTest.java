package org.studentled.progress;

import org.studentled.OnPostgres;

@OnPostgres
class TypedMarksOnPostgresTest extends TypedMarksTest {}
