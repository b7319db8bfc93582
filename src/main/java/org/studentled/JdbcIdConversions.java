package org.studentled;

import static org.springframework.data.convert.ConverterBuilder.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.convert.ConverterBuilder;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.mapping.JdbcMappingContext;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.relational.RelationalManagedTypes;
import org.springframework.data.relational.core.mapping.NamingStrategy;
import org.studentled.calendar.CalendarEntryId;
import org.studentled.conference.ConferenceId;
import org.studentled.goals.GoalId;
import org.studentled.portfolio.PageId;
import org.studentled.portfolio.PieceId;
import org.studentled.progress.MeasureId;
import org.studentled.progress.ScoreId;
import org.studentled.round.ParticipationId;
import org.studentled.round.RoundId;
import org.studentled.round.WaiverId;
import org.studentled.round.WeekId;
import org.studentled.scheduling.BookingId;
import org.studentled.scheduling.EveningId;
import org.studentled.scheduling.InterpreterId;
import org.studentled.school.AdultId;
import org.studentled.school.ClassId;
import org.studentled.school.HouseholdId;
import org.studentled.school.StaffId;
import org.studentled.school.StudentId;
import org.studentled.takehome.PacketId;

/** Lets every aggregate name its id with a word of its own while the database keeps plain UUIDs. */
@Configuration(proxyBeanMethods = false)
class JdbcIdConversions extends AbstractJdbcConfiguration {

    @Override
    public JdbcMappingContext jdbcMappingContext(
            Optional<NamingStrategy> naming, JdbcCustomConversions conversions, RelationalManagedTypes types) {
        JdbcMappingContext context = super.jdbcMappingContext(naming, conversions, types);
        // A quoted name is another name on each database: H2 keeps STAFF where PostgreSQL keeps staff.
        context.setForceQuote(false);
        return context;
    }

    @Override
    protected List<?> userConverters() {
        List<Object> converters = new ArrayList<>();
        add(converters, ClassId.class, ClassId::new, ClassId::value);
        add(converters, StudentId.class, StudentId::new, StudentId::value);
        add(converters, StaffId.class, StaffId::new, StaffId::value);
        add(converters, AdultId.class, AdultId::new, AdultId::value);
        add(converters, HouseholdId.class, HouseholdId::new, HouseholdId::value);
        add(converters, RoundId.class, RoundId::new, RoundId::value);
        add(converters, ParticipationId.class, ParticipationId::new, ParticipationId::value);
        add(converters, WeekId.class, WeekId::new, WeekId::value);
        add(converters, WaiverId.class, WaiverId::new, WaiverId::value);
        add(converters, MeasureId.class, MeasureId::new, MeasureId::value);
        add(converters, ScoreId.class, ScoreId::new, ScoreId::value);
        add(converters, PieceId.class, PieceId::new, PieceId::value);
        add(converters, PageId.class, PageId::new, PageId::value);
        add(converters, GoalId.class, GoalId::new, GoalId::value);
        add(converters, InterpreterId.class, InterpreterId::new, InterpreterId::value);
        add(converters, EveningId.class, EveningId::new, EveningId::value);
        add(converters, BookingId.class, BookingId::new, BookingId::value);
        add(converters, ConferenceId.class, ConferenceId::new, ConferenceId::value);
        add(converters, PacketId.class, PacketId::new, PacketId::value);
        add(converters, CalendarEntryId.class, CalendarEntryId::new, CalendarEntryId::value);
        return converters;
    }

    private static <T> void add(
            List<Object> converters, Class<T> id, Function<UUID, T> fromUuid, Function<T, UUID> toUuid) {
        ConverterBuilder.ConverterAware both =
                reading(UUID.class, id, fromUuid::apply).andWriting(toUuid::apply);
        converters.addAll(both.getConverters());
    }
}
