package org.studentled.script;

import org.studentled.OnPostgres;

@OnPostgres
class ScriptsOnPostgresTest extends ScriptsTest {}
