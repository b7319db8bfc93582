package org.studentled.killed;

/** On the embedded file, with the address that schools copied from earlier versions. */
class KilledOnH2Test extends KilledTest {

    @Override
    String[] database() {
        return new String[] {"jdbc:h2:file:" + disk.toAbsolutePath().resolve("school") + ";LOCK_TIMEOUT=10000", "sa", ""
        };
    }
}
