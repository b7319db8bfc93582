package org.studentled.secrets;

import org.studentled.OnH2;

@OnH2
class SecretsOnH2Test extends SecretsTest {}
