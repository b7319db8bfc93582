package org.studentled.workflow;

import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = Version1.OnH2.class)
class Version1OnH2Test extends Version1Test {}
