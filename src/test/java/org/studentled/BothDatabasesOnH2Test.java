package org.studentled;

@OnH2
class BothDatabasesOnH2Test extends BothDatabasesTest {}
