package org.studentled.printing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Every kind of paper once, with words a child of that language might write. */
final class Samples {

    static final List<String> LANGUAGES = List.of("en", "es", "fr", "vi", "zh", "ar", "he");
    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 19);
    private static final LocalTime AT = LocalTime.of(17, 30);
    private static final String LINK = "https://slc.example.org/f/8kq2-example";
    private static final Map<String, String> CHILD = Map.of(
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

    private Samples() {}

    static Map<String, Paper> all(String tag, Look look) {
        Locale language = Locale.forLanguageTag(tag);
        Map<String, Paper> papers = new LinkedHashMap<>();
        contents(tag)
                .forEach(content -> papers.put(
                        content.template(),
                        new Paper(content.template(), language, look, List.of(Sheet.in(language, content)))));
        papers.put("packet", packet(tag, look));
        papers.put(
                "changed-pages",
                new Paper(
                        "changed",
                        language,
                        look,
                        List.of(Sheet.in(language, book(tag).only(List.of(2, 4))))));
        return papers;
    }

    /** As it goes home: the adult's language beside the child's, and the child's own book and script. */
    static Paper packet(String tag, Look look) {
        Locale reader = Locale.forLanguageTag(tag);
        String child = child(tag);
        return new Paper(
                "packet",
                reader,
                look,
                List.of(
                        Sheet.in(
                                reader,
                                Locale.ENGLISH,
                                new Content.PacketCover(child, "K7P3QX", LINK, NIGHT.atTime(AT))),
                        Sheet.in(reader, Locale.ENGLISH, new Content.CallNote(child, "Tina Teacher", NIGHT, AT, null)),
                        Sheet.in(reader, Locale.ENGLISH, new Content.FamilyGuide(child)),
                        Sheet.in(Locale.ENGLISH, book(tag)),
                        Sheet.in(Locale.ENGLISH, script(tag)),
                        Sheet.in(reader, Locale.ENGLISH, new Content.FamilyWords(child)),
                        Sheet.in(reader, Locale.ENGLISH, new Content.SignatureSlip(child, "K7P3QX", LINK))));
    }

    private static List<Content> contents(String tag) {
        String child = child(tag);
        return List.of(
                new Content.PacketCover(child, "K7P3QX", LINK, NIGHT.atTime(AT)),
                new Content.CallNote(child, "Tina Teacher", NIGHT, AT, "+1 555 0100"),
                new Content.FamilyGuide(child),
                new Content.FamilyWords(child),
                new Content.SignatureSlip(child, "K7P3QX", LINK),
                new Content.StepCard(child),
                new Content.TableCard("3"),
                new Content.Invitation(child, "Dana Doe", "Tina Teacher", NIGHT, AT, LINK),
                doors(tag),
                new Content.BlankChart(child, "Reading", "words", 10),
                new Content.WeekSheet(
                        child,
                        3,
                        NIGHT,
                        List.of("Reading", "Spelling"),
                        List.of(new Content.WeekSheet.Habit("trying hard", List.of("sometimes", "mostly")))),
                new Content.ThankYouCard(child),
                new Content.ThenAndNow(child, List.of(aim(tag, "MET"), aim(tag, "NOT_YET"))),
                book(tag),
                script(tag));
    }

    static String child(String tag) {
        return CHILD.getOrDefault(tag, "");
    }

    private static String why(String tag) {
        return WHY.getOrDefault(tag, "");
    }

    private static Content.DoorList doors(String tag) {
        return new Content.DoorList(
                "Room 12",
                NIGHT,
                IntStream.range(0, 60)
                        .mapToObj(place -> new Content.DoorList.Guests(
                                AT.plusMinutes(place * 4L), child(tag), "Doe " + place, "" + (place % 5 + 1), ""))
                        .toList());
    }

    static Book book(String tag) {
        String why = why(tag);
        Book.Chart chart = new Book.Chart(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"line-chart\" viewBox=\"0 0 360 210\" role=\"img\""
                        + " aria-label=\"a line\"><line x1=\"60\" y1=\"150\" x2=\"300\" y2=\"50\" stroke=\"currentColor\"/>"
                        + "<text x=\"60\" y=\"140\" font-size=\"15\" text-anchor=\"middle\">"
                        + child(tag) + "</text></svg>",
                "words",
                List.of(new Book.Point(NIGHT.minusDays(20), "61"), new Book.Point(NIGHT.minusDays(6), "74")));
        return new Book(
                child(tag),
                "Room 12",
                "Autumn",
                NIGHT,
                List.of(
                        new Book.Leaf(1, "COVER", "", null, null, List.of()),
                        new Book.Leaf(2, "CHART", "Reading", chart, null, List.of()),
                        new Book.Leaf(3, "PIECE", why, null, new Book.Work(true, why, null, List.of()), List.of()),
                        new Book.Leaf(
                                4, "PIECE", "Film", null, new Book.Work(false, why, LINK, Pictures.two()), List.of()),
                        new Book.Leaf(5, "GOALS", "", null, null, List.of()),
                        new Book.Leaf(6, "HABITS", "", null, null, List.of(new Book.Habit(why, "3", why))),
                        new Book.Leaf(7, "TEACHER_NOTE", "", null, null, List.of()),
                        new Book.Leaf(8, "FAMILY", "", null, null, List.of())),
                List.of(aim(tag, "NEARLY")),
                List.of(aim(tag, "AGREED"), aim(tag, "PROPOSED")),
                why,
                false);
    }

    private static Book.Aim aim(String tag, String status) {
        return new Book.Aim(why(tag), NIGHT, "61", "90", why(tag), "", status, why(tag));
    }

    private static SpokenScript script(String tag) {
        List<SpokenScript.Part> parts = List.of(
                new SpokenScript.Part("My reading was ", false),
                new SpokenScript.Part("61", true),
                new SpokenScript.Part(", because ", false),
                new SpokenScript.Part(why(tag), true),
                new SpokenScript.Part(" and ", false),
                new SpokenScript.Part("", true));
        return new SpokenScript(
                child(tag),
                Locale.ENGLISH,
                IntStream.rangeClosed(1, 11)
                        .mapToObj(step -> new SpokenScript.Step(
                                step, List.of(new SpokenScript.Line(2, parts), new SpokenScript.Line(null, parts))))
                        .toList());
    }
}
