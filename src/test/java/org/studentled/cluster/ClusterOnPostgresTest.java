package org.studentled.cluster;

import org.studentled.OnPostgres;

@OnPostgres
class ClusterOnPostgresTest extends ClusterTest {}
