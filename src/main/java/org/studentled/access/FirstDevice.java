package org.studentled.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.page.Refusal;

/** The browser a family's link was used in first; from any other one the link looks forwarded. */
@Component
public class FirstDevice {

    private static final int MOST_WRONG = 5;

    private final JdbcClient db;

    FirstDevice(JdbcClient db) {
        this.db = db;
    }

    /** What a browser is asked to bring along; says nothing of who sits there. */
    public String freshMark() {
        return Keys.fresh();
    }

    /**
     * A link belongs to the first browser that comes back with its mark: a mail scanner opens it once and never returns.
     *
     * @param mark empty where the browser brings none
     */
    @Transactional
    public boolean admits(String token, String mark) {
        String link = Keys.hash(token);
        if (!mark.isEmpty()) {
            db.sql("update family_link set device_hash = :mark where token_hash = :link and device_hash is null")
                    .param("mark", Keys.hash(mark))
                    .param("link", link)
                    .update();
        }
        return db.sql("select count(*) from family_link where token_hash = :link"
                                + " and (device_hash is null or device_hash = :mark)")
                        .param("link", link)
                        .param("mark", Keys.hash(mark))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @throws Refusal 429 when somebody elsewhere has tried too often; the first browser is not troubled by it */
    @Transactional
    public void tries(String token) {
        int counted = db.sql("update family_link set wrong = wrong + 1 where token_hash = :link and wrong < :most")
                .param("link", Keys.hash(token))
                .param("most", MOST_WRONG)
                .update();
        if (counted == 0) {
            throw new Refusal(429, "access.link.tooManyWrong");
        }
    }
}
