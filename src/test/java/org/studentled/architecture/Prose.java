package org.studentled.architecture;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What people read in a file: texts, comments and the sentences of logs and exceptions. All else is blanked out, so that
 * every word stays at its line.
 */
record Prose(Path path, String text) {

    private static final Pattern NOT_NEWLINE = Pattern.compile("[^\\n]");
    private static final Pattern CODE_IN_COMMENTS = Pattern.compile(
            "\\{@(code|link|linkplain|value)[^}]*}|<code>[^<]*</code>|`[^`\\n]*`|@(param|see|throws) \\S+");
    private static final Pattern CODE_IN_MARKDOWN =
            Pattern.compile("(?s)```.*?```|`[^`\\n]*`|]\\([^)]*\\)|<!--.*?-->|(?m)^\\s*<[^>]*>");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final Pattern BLANKS = Pattern.compile("\\{[^{}]*}");
    private static final Pattern KEYS = Pattern.compile("(?m)^(?!#)[^=\\n]*=");
    private static final Pattern HASH_COMMENTS = Pattern.compile("(?m)(^|\\s)#(?!!).*$");
    private static final Pattern SQL_COMMENTS = Pattern.compile("--.*");
    private static final Pattern WORDS_OF_TEMPLATES =
            Pattern.compile("(?<=>)[^<>]+(?=<)|(?<=\\s(alt|title|placeholder|aria-label)=\")[^\"]+");

    static Prose of(Path path) {
        String name = path.toString().replace('\\', '/');
        String all = SourceRulesTest.text(path);
        return new Prose(path, blankedOut(prose(name, all), ADDRESS));
    }

    private static String prose(String name, String all) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "properties" -> blankedOut(blankedOut(all, KEYS), Pattern.compile("\\{\\d[,}]"));
            case "md" -> blankedOut(all, CODE_IN_MARKDOWN);
            case "java" -> blankedOut(new Comments(all, name.startsWith("src/main")).kept(), CODE_IN_COMMENTS);
            case "js", "css" -> blankedOut(new Comments(all, false).kept(), CODE_IN_COMMENTS);
            case "html" -> only(all, WORDS_OF_TEMPLATES);
            case "sql" -> only(all, SQL_COMMENTS);
            case "yaml", "yml" -> name.endsWith("/en.yaml") ? blankedOut(all, BLANKS) : only(all, HASH_COMMENTS);
            default -> only(all, HASH_COMMENTS);
        };
    }

    int line(int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    private static String blankedOut(String text, Pattern code) {
        return code.matcher(text).replaceAll(found -> blank(found.group()));
    }

    private static String only(String text, Pattern words) {
        StringBuilder kept = new StringBuilder();
        int end = 0;
        var found = words.matcher(text);
        while (found.find()) {
            kept.append(blank(text.substring(end, found.start()))).append(found.group());
            end = found.end();
        }
        return kept.append(blank(text.substring(end))).toString();
    }

    private static String blank(String text) {
        return NOT_NEWLINE.matcher(text).replaceAll(" ");
    }

    /** The comments of a Java or JavaScript file, and on request the sentences in its strings. */
    private record Comments(String source, boolean sentences) {

        private static final Pattern TOKENS = Pattern.compile("(?s)//[^\\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\""
                + "|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)+'|`(?:[^`\\\\]|\\\\.)*`");
        private static final Pattern STARS = Pattern.compile("(?m)^\\s*\\*(?!/)|/\\*+|\\*/|//");
        private static final Pattern SENTENCE = Pattern.compile("\"[A-Z][a-z]*( \\S+){2,}\"");

        String kept() {
            StringBuilder kept = new StringBuilder();
            int end = 0;
            var token = TOKENS.matcher(source);
            while (token.find()) {
                String found = token.group();
                boolean comment = found.startsWith("/");
                boolean read = comment || sentences && SENTENCE.matcher(found).matches();
                kept.append(blank(source.substring(end, token.start())));
                kept.append(!read ? blank(found) : comment ? blankedOut(found, STARS) : found);
                end = token.end();
            }
            return kept.append(blank(source.substring(end))).toString();
        }
    }
}
