package org.studentled.cluster;

import org.studentled.OnH2;

@OnH2
class ClusterOnH2Test extends ClusterTest {}
