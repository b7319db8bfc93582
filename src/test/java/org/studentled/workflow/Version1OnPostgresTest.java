package org.studentled.workflow;

import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = Version1.OnPostgres.class)
class Version1OnPostgresTest extends Version1Test {}
