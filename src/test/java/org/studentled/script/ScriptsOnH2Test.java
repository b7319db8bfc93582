package org.studentled.script;

import org.studentled.OnH2;

@OnH2
class ScriptsOnH2Test extends ScriptsTest {}
