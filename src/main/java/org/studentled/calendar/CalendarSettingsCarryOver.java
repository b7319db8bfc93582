package org.studentled.calendar;

import java.time.DayOfWeek;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what stood in the settings into the calendar, once; from then on the office's calendar is the only one. */
@Component
@EnableConfigurationProperties(CalendarSettings.class)
class CalendarSettingsCarryOver implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarSettingsCarryOver.class);

    private final CalendarSettings settings;
    private final CalendarEntryTable table;
    private final SchoolWeek week;
    private final TransactionTemplate transaction;

    CalendarSettingsCarryOver(
            CalendarSettings settings,
            CalendarEntryTable table,
            SchoolWeek week,
            PlatformTransactionManager transactions) {
        this.settings = settings;
        this.table = table;
        this.week = week;
        transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!settings.saySomething() || week.isTyped()) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> {
                Set<DayOfWeek> weekdays = settings.weekdays();
                week.saveFirst(weekdays.isEmpty() ? SchoolCalendar.USUAL_WEEKDAYS : weekdays);
                table.saveAll(settings.entries());
            });
            LOG.info(
                    "The days of school in the settings are in the office's calendar now; the settings are not read again");
        } catch (DuplicateKeyException anotherNode) {
            LOG.debug("Another node carried the settings over", anotherNode);
        }
    }
}
