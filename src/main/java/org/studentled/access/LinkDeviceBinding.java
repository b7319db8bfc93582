package org.studentled.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.page.RequestRefused;
import org.studentled.secrets.OpaqueTokens;

/** The browser a family's link was used in first; from any other one the link looks forwarded. */
@Component
public class LinkDeviceBinding {

    private static final int MOST_WRONG = 5;

    /** Gateways look again within seconds or a few minutes, people after hours. */
    private static final Duration LONG_AGO = Duration.ofMinutes(10);

    private final JdbcClient db;
    private final Clock clock;

    LinkDeviceBinding(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What a browser is asked to bring along to this link; says when it was given, and nothing of who sits there. */
    public String newMark(String token) {
        String given = OpaqueTokens.generate() + "." + clock.instant().getEpochSecond();
        return given + "." + bind(token, given);
    }

    /** A mark that this link gave: one that a mail gateway was given at another letter is none. */
    public boolean isOf(String token, String mark) {
        int end = mark.lastIndexOf('.');
        return mark.matches("[\\w-]{43}\\.\\d{1,12}\\.[0-9a-f]{16}")
                && OpaqueTokens.same(mark.substring(end + 1), bind(token, mark.substring(0, end)));
    }

    /**
     * The link belongs to this browser from now on, unless it belongs to one already. To look at a page is not enough: a
     * mail gateway looks too, twice and with cookies. Whoever presses a button there does, and whoever comes back later.
     *
     * @param pressed whether a button of the page was pressed
     */
    @Transactional
    public void claim(String token, String mark, boolean pressed) {
        if (isOf(token, mark) && (pressed || isExpired(mark))) {
            db.sql("update family_link set device_hash = :mark where token_hash = :link and device_hash is null")
                    .param("mark", OpaqueTokens.hash(mark))
                    .param("link", OpaqueTokens.hash(token))
                    .update();
        }
    }

    /** The browser the link belongs to. */
    public boolean isKnown(String token, String mark) {
        return !mark.isEmpty()
                && db.sql("select count(*) from family_link where token_hash = :link and device_hash = :mark")
                                .param("link", OpaqueTokens.hash(token))
                                .param("mark", OpaqueTokens.hash(mark))
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    /**
     * The browser the link belongs to, or any while it belongs to none.
     *
     * @param mark empty where the browser brings none
     */
    public boolean admits(String token, String mark) {
        String link = OpaqueTokens.hash(token);
        return db.sql("select count(*) from family_link where token_hash = :link"
                                + " and (device_hash is null or device_hash = :mark)")
                        .param("link", link)
                        .param("mark", OpaqueTokens.hash(mark))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @throws RequestRefused (too often) when someone elsewhere has tried too often; the first browser is not troubled by it */
    @Transactional
    public void countAttempt(String token) {
        int counted = db.sql(
                        "update family_link set failed_attempts = failed_attempts + 1 where token_hash = :link and failed_attempts < :most")
                .param("link", OpaqueTokens.hash(token))
                .param("most", MOST_WRONG)
                .update();
        if (counted == 0) {
            throw RequestRefused.tooOften("access.link.tooManyWrong");
        }
    }

    private boolean isExpired(String mark) {
        Instant given = Instant.ofEpochSecond(Long.parseLong(mark.split("\\.")[1]));
        return !given.plus(LONG_AGO).isAfter(clock.instant());
    }

    private static String bind(String token, String given) {
        return OpaqueTokens.hash("mark " + token + " " + given).substring(0, 16);
    }
}
