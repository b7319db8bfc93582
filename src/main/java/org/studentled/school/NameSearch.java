package org.studentled.school;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A name as someone types it to find it in the database: in any order, without capitals and accents. */
final class NameSearch {

    private static final int MOST_WORDS = 6;
    private static final int LONGEST = 120;

    /** The letters of the names of our schools; both databases fold them alike, letter by letter. */
    private static final String ACCENTED = "áàâäãåāăąçćčďđéèêëēęěğíìîïīıłñńňóòôöõøōőřśšșşťțţúùûüūůűýÿžźżأإآٱىیةک";

    private static final String PLAIN = "aaaaaaaaacccddeeeeeeegiiiiiilnnnoooooooorsssstttuuuuuuuyyzzzااااييهك";

    private final List<String> words;

    NameSearch(String typed) {
        String folded = CharacterFolding.folded(typed.substring(0, Math.min(typed.length(), LONGEST)));
        // The signs that mean something to the database's own search are looked for by no one.
        words = Stream.of(folded.replaceAll("[%_\\\\,]", " ").strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    /** The last name, folded: in front of the comma where there is one, and the last word otherwise. */
    static String lastWord(String fullName) {
        String folded = CharacterFolding.folded(fullName);
        int comma = folded.indexOf(',');
        String before = (comma < 0 ? folded : folded.substring(0, comma)).strip();
        return before.substring(before.lastIndexOf(' ') + 1);
    }

    /** SQL: each word is somewhere in one of these columns; its parameters come from {@link #bound}. */
    String in(String... columns) {
        return words.isEmpty()
                ? "1 = 1"
                : IntStream.range(0, words.size())
                        .mapToObj(word -> Stream.of(columns)
                                .map(column -> "translate(lower(%s), '%s', '%s') like :word%d"
                                        .formatted(column, ACCENTED, PLAIN, word))
                                .collect(Collectors.joining(" or ", "(", ")")))
                        .collect(Collectors.joining(" and ", "(", ")"));
    }

    JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement) {
        for (int word = 0; word < words.size(); word++) {
            statement = statement.param("word" + word, "%" + words.get(word) + "%");
        }
        return statement;
    }
}
