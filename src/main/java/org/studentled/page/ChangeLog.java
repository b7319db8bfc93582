package org.studentled.page;

/** Records that something changed, so that a screen that connects later, or to another node, learns of it. */
interface ChangeLog {

    /** Within the transaction that changes it; other nodes hear of it when that commits. */
    void record(String topic);

    /** After that transaction, before the screens of this node are told. */
    void committed(String topic);

    /** Another one after each change; every node answers the same. */
    long version(String topic);
}
