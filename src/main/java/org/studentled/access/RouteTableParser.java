package org.studentled.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;
import org.studentled.access.Route.Audience;
import org.studentled.school.Role;

/** Reads the lines of a table of routes, and says of all wrong ones at once where they are. */
class RouteTableParser {

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE", Route.ANY);
    private static final int FIRST_ROLE = 2;

    private final List<Route> routes = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    /** @throws IllegalStateException naming every line that says nothing clear */
    static List<Route> parse(List<String> lines) {
        RouteTableParser parser = new RouteTableParser();
        for (int number = 0; number < lines.size(); number++) {
            String line = lines.get(number).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                parser.read(number + 1, line);
            }
        }
        if (!parser.faults.isEmpty()) {
            throw new IllegalStateException("The table of routes can't be read: " + String.join("; ", parser.faults));
        }
        return List.copyOf(parser.routes);
    }

    private void read(int number, String line) {
        String[] words = line.split("\\s+");
        if (words.length <= FIRST_ROLE || !METHODS.contains(words[0])) {
            fault(number, "needs a method, a pattern and who may open it");
            return;
        }
        Optional<PathPattern> pattern = pattern(number, words[1]);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Audience audience = audience(number, Arrays.asList(words).subList(FIRST_ROLE, words.length), roles);
        if (!known.add(words[0] + " " + words[1])) {
            fault(number, "is there twice: " + words[0] + " " + words[1]);
        }
        pattern.ifPresent(each -> routes.add(new Route(words[0], each, audience, Collections.unmodifiableSet(roles))));
    }

    private Optional<PathPattern> pattern(int number, String text) {
        if (!text.equals("/") && !text.matches("/[^{*/]+(/.*)?")) {
            fault(number, "begins with no fixed word: " + text);
            return Optional.empty();
        }
        try {
            return Optional.of(PathPatternParser.defaultInstance.parse(text));
        } catch (PatternParseException e) {
            fault(number, "has no pattern: " + text);
            return Optional.empty();
        }
    }

    private Audience audience(int number, List<String> words, Set<Role> roles) {
        for (Audience wide : List.of(Audience.ANYONE, Audience.LINK, Audience.SIGNED_IN)) {
            if (words.contains(word(wide))) {
                if (words.size() > 1) {
                    fault(number, "names others beside " + word(wide));
                }
                return wide;
            }
        }
        for (String word : words) {
            Optional<Role> role = Arrays.stream(Role.values())
                    .filter(each -> each != Role.SYSTEM && word(each).equals(word))
                    .findFirst();
            if (role.isEmpty() || !roles.add(role.get())) {
                fault(number, "names no role, or one twice: " + word);
            }
        }
        return Audience.ROLES;
    }

    /** How the table writes a role or an audience. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void fault(int number, String what) {
        faults.add("line " + number + " " + what);
    }
}
