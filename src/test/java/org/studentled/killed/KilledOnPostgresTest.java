package org.studentled.killed;

import org.studentled.FreshPostgres;

class KilledOnPostgresTest extends KilledTest {

    @Override
    String[] database() {
        return new String[] {FreshPostgres.addressOfANewOne(), "postgres", "postgres"};
    }
}
