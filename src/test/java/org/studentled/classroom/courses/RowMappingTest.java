package org.studentled.classroom.courses;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RowMappingTest {

    /** Else the first reading after a whole one writes every row again, though nothing changed at Google. */
    @Test
    void a_row_that_comes_back_from_the_database_has_the_fingerprint_it_was_written_with() {
        Instant google = Instant.parse("2026-11-29T10:00:00.123456789Z");
        Instant kept = Instant.parse("2026-11-29T10:00:00.123456Z");
        assertThat(RowMapping.hash("TURNED_IN", false, new BigDecimal("10.00"), kept))
                .isEqualTo(RowMapping.hash("TURNED_IN", false, BigDecimal.valueOf(10.0), google));
        assertThat(RowMapping.hash(new BigDecimal("100"))).isEqualTo(RowMapping.hash(new BigDecimal("1E+2")));
        assertThat(RowMapping.hash(new BigDecimal("10.5"))).isNotEqualTo(RowMapping.hash(BigDecimal.TEN));
        assertThat(RowMapping.hash((Object) null)).isNotEqualTo(RowMapping.hash(""));
    }
}
