package org.studentled.printing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The content of a sheet, ready to be laid out; each kind has a template of the same name. */
public sealed interface Content permits PrintablePortfolio, PrintableScript, Content.Small {

    default String template() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** The papers that need but a few words. */
    sealed interface Small extends Content {}

    /**
     * The cover of a packet.
     *
     * @param opens the address in its QR code
     * @param made when the portfolio within was as it lies there
     */
    record PacketCover(String student, String code, String opens, LocalDateTime made) implements Small {

        public String qr(String says) {
            return QrCode.svg(opens, says);
        }
    }

    /**
     * The promised call.
     *
     * @param number what will be called, where it is known
     */
    record CallNote(
            String student,
            String teacher,
            LocalDate day,
            LocalTime time,
            @Nullable String number) implements Small {}

    /** How a conference at home goes. */
    record FamilyGuide(String student) implements Small {}

    /** The page on which a family writes to its child. */
    record FamilyWords(String student) implements Small {

        public static final List<String> STARTERS =
                List.of("learnsBestWhen", "grewIn", "proudThat", "letUsTry", "iWantYouToKnow");

        public List<String> starters() {
            return STARTERS;
        }
    }

    /** What a family signs after a conference at home. */
    record SignatureSlip(String student, String code, String opens) implements Small {

        public String qr(String says) {
            return QrCode.svg(opens, says);
        }
    }

    /** The steps of a conference, in the child's hand. */
    record StepCard(String student) implements Small {}

    /** What stands on a table: its name, the steps, questions an adult may ask. */
    record TableCard(String table) implements Small {}

    /**
     * A child's invitation to one adult.
     *
     * @param at when the family has a time already
     * @param opens the adult's personal link
     */
    record Invitation(
            String student,
            String adult,
            String teacher,
            LocalDate evening,
            @Nullable LocalTime at,
            @Nullable String opens)
            implements Small {

        public String qr(String says) {
            return opens == null ? "" : QrCode.svg(opens, says);
        }
    }

    /** Who comes when, for the door. */
    record DoorList(String className, LocalDate evening, List<Expected> households) implements Small {

        /** One family that is expected. */
        public record Expected(LocalTime at, String student, String family, String table, String remark) {}
    }

    /** An empty grid on which a child draws their own line. */
    record BlankChart(String student, String measure, String unit, int weeks) implements Small {

        public String grid(String says) {
            return PrintedGrid.svg(weeks, says);
        }
    }

    /** One week of a child who works on paper: its numbers, two works, and how it worked. */
    record WeekSheet(String student, int week, LocalDate from, List<String> measures, List<Habit> habits)
            implements Small {

        /** A habit with the words to circle one of. */
        public record Habit(String name, List<String> levels) {}
    }

    /** A card with which a child thanks their family. */
    record ThankYouCard(String student) implements Small {}

    /** The goals of the round before, and what became of them. */
    record ThenAndNow(String student, List<PrintablePortfolio.PrintedGoal> printedGoals) implements Small {}
}
