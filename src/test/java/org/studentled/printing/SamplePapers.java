package org.studentled.printing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Every kind of paper once, with words a child of that language might write. */
final class SamplePapers {

    static final List<String> LANGUAGES = List.of("en", "es", "fr", "vi", "zh", "ar", "he");
    private static final LocalDate EVENING = LocalDate.of(2026, 11, 19);
    private static final LocalTime AT = LocalTime.of(17, 30);
    private static final String LINK = "https://slc.example.org/f/8kq2-example";
    private static final Map<String, String> STUDENT = Map.of(
            "en",
            "Ana",
            "es",
            "Íñigo",
            "fr",
            "Éloïse",
            "vi",
            "Nguyễn Thị Hoà",
            "zh",
            "王小明",
            "ar",
            "ليلى",
            "he",
            "נועה");
    private static final Map<String, String> WHY = Map.of(
            "en", "I worked on it for 3 days, and the ending is funny.",
            "es", "Trabajé 3 días y el final es divertido. ¿Te gusta?",
            "fr", "J’ai travaillé 3 jours ; la fin est drôle, n’est-ce pas ?",
            "vi", "Em đã làm bài này 3 ngày và phần kết rất vui.",
            "zh", "我写了三天,结尾很有趣。",
            "ar", "عَمِلْتُ عليها 3 أيّام، والنهاية مضحكة (very funny).",
            "he", "עבדתי על זה 3 ימים, והסוף מצחיק (very funny).");

    private SamplePapers() {}

    static Map<String, Paper> all(String tag, PrintOptions options) {
        Locale language = Locale.forLanguageTag(tag);
        Map<String, Paper> papers = new LinkedHashMap<>();
        contents(tag)
                .forEach(content -> papers.put(
                        content.template(),
                        new Paper(content.template(), language, options, List.of(Sheet.in(language, content)))));
        papers.put("packet", packet(tag, options));
        papers.put(
                "changed-pages",
                new Paper(
                        "changed",
                        language,
                        options,
                        List.of(Sheet.in(language, portfolio(tag).only(List.of(2, 4))))));
        return papers;
    }

    /** As it goes home: the adult's language beside the child's, and the child's own book and script. */
    static Paper packet(String tag, PrintOptions options) {
        Locale reader = Locale.forLanguageTag(tag);
        String student = student(tag);
        return new Paper(
                "packet",
                reader,
                options,
                List.of(
                        Sheet.in(
                                reader,
                                Locale.ENGLISH,
                                new Content.PacketCover(student, "K7P3QX", LINK, EVENING.atTime(AT))),
                        Sheet.in(
                                reader,
                                Locale.ENGLISH,
                                new Content.CallNote(student, "Tina Teacher", EVENING, AT, null)),
                        Sheet.in(reader, Locale.ENGLISH, new Content.FamilyGuide(student)),
                        Sheet.in(Locale.ENGLISH, portfolio(tag)),
                        Sheet.in(Locale.ENGLISH, script(tag)),
                        Sheet.in(reader, Locale.ENGLISH, new Content.FamilyWords(student)),
                        Sheet.in(reader, Locale.ENGLISH, new Content.SignatureSlip(student, "K7P3QX", LINK))));
    }

    private static List<Content> contents(String tag) {
        String student = student(tag);
        return List.of(
                new Content.PacketCover(student, "K7P3QX", LINK, EVENING.atTime(AT)),
                new Content.CallNote(student, "Tina Teacher", EVENING, AT, "+1 555 0100"),
                new Content.FamilyGuide(student),
                new Content.FamilyWords(student),
                new Content.SignatureSlip(student, "K7P3QX", LINK),
                new Content.StepCard(student),
                new Content.TableCard("3"),
                new Content.Invitation(student, "Dana Doe", "Tina Teacher", EVENING, AT, LINK),
                doors(tag),
                new Content.BlankChart(student, "Reading", "words", 10),
                new Content.WeekSheet(
                        student,
                        3,
                        EVENING,
                        List.of("Reading", "Spelling"),
                        List.of(new Content.WeekSheet.Habit("trying hard", List.of("sometimes", "mostly")))),
                new Content.ThankYouCard(student),
                new Content.ThenAndNow(student, List.of(printedGoal(tag, "MET"), printedGoal(tag, "NOT_YET"))),
                portfolio(tag),
                script(tag));
    }

    static String student(String tag) {
        return STUDENT.getOrDefault(tag, "");
    }

    private static String why(String tag) {
        return WHY.getOrDefault(tag, "");
    }

    private static Content.DoorList doors(String tag) {
        return new Content.DoorList(
                "Room 12",
                EVENING,
                IntStream.range(0, 60)
                        .mapToObj(place -> new Content.DoorList.Expected(
                                AT.plusMinutes(place * 4L), student(tag), "Doe " + place, "" + (place % 5 + 1), ""))
                        .toList());
    }

    static PrintablePortfolio portfolio(String tag) {
        String why = why(tag);
        PrintablePortfolio.Chart chart = new PrintablePortfolio.Chart(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"line-chart\" viewBox=\"0 0 360 210\" role=\"img\""
                        + " aria-label=\"a line\"><line x1=\"60\" y1=\"150\" x2=\"300\" y2=\"50\" stroke=\"currentColor\"/>"
                        + "<text x=\"60\" y=\"140\" font-size=\"15\" text-anchor=\"middle\">"
                        + student(tag) + "</text></svg>",
                "words",
                List.of(
                        new PrintablePortfolio.Point(EVENING.minusDays(20), "61"),
                        new PrintablePortfolio.Point(EVENING.minusDays(6), "74")));
        return new PrintablePortfolio(
                student(tag),
                "Room 12",
                "Autumn",
                EVENING,
                List.of(
                        new PrintablePortfolio.Leaf(1, "COVER", "", null, null, List.of()),
                        new PrintablePortfolio.Leaf(2, "CHART", "Reading", chart, null, List.of()),
                        new PrintablePortfolio.Leaf(
                                3,
                                "PIECE",
                                why,
                                null,
                                new PrintablePortfolio.Work(true, why, null, List.of()),
                                List.of()),
                        new PrintablePortfolio.Leaf(
                                4,
                                "PIECE",
                                "Film",
                                null,
                                new PrintablePortfolio.Work(false, why, LINK, SamplePhotos.two()),
                                List.of()),
                        new PrintablePortfolio.Leaf(5, "GOALS", "", null, null, List.of()),
                        new PrintablePortfolio.Leaf(
                                6, "HABITS", "", null, null, List.of(new PrintablePortfolio.Habit(why, "3", why))),
                        new PrintablePortfolio.Leaf(7, "TEACHER_NOTE", "", null, null, List.of()),
                        new PrintablePortfolio.Leaf(8, "FAMILY", "", null, null, List.of())),
                List.of(printedGoal(tag, "NEARLY")),
                List.of(printedGoal(tag, "AGREED"), printedGoal(tag, "PROPOSED")),
                why,
                false);
    }

    private static PrintablePortfolio.PrintedGoal printedGoal(String tag, String status) {
        return new PrintablePortfolio.PrintedGoal(why(tag), EVENING, "61", "90", why(tag), "", status, why(tag));
    }

    private static PrintableScript script(String tag) {
        List<PrintableScript.Part> parts = List.of(
                new PrintableScript.Part("My reading was ", false),
                new PrintableScript.Part("61", true),
                new PrintableScript.Part(", because ", false),
                new PrintableScript.Part(why(tag), true),
                new PrintableScript.Part(" and ", false),
                new PrintableScript.Part("", true));
        return new PrintableScript(
                student(tag),
                Locale.ENGLISH,
                IntStream.rangeClosed(1, 11)
                        .mapToObj(step -> new PrintableScript.Step(
                                step,
                                List.of(
                                        new PrintableScript.Passage(2, parts),
                                        new PrintableScript.Passage(null, parts))))
                        .toList());
    }
}
