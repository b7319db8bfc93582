package org.studentled.conference.web;

import java.util.List;
import org.studentled.round.Round;

/**
 * The room at a glance.
 *
 * @param tables who sits, closest to finish first
 * @param coming who is still expected, by arrival
 */
record Board(Round round, List<TableTile> tables, List<ExpectedFamily> coming, List<Integer> free, long held) {

    public int freeTables() {
        return free.size();
    }

    /** Who waits for a table or speaks by telephone takes none. */
    public long taken() {
        return tables.stream()
                .filter(tableTile -> tableTile.details().conference().table() > 0)
                .count();
    }
}
