package org.studentled.ltijava;

import org.studentled.OnH2;

@OnH2
class OneTimeStoreOnH2Test extends OneTimeStoreTest {}
