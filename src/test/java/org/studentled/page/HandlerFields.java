package org.studentled.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.studentled.access.Session;
import org.studentled.scheduling.FamilyVisitor;
import org.studentled.school.Actor;

/** What a handler reads from a request, and of what kind the ids in it are. */
final class HandlerFields {

    private static final Pattern COMPOSED_NAME = Pattern.compile("th:name=\"\\|([^|$]*)\\$\\{");
    private static final Set<Class<?>> NOT_TYPED = Set.of(Actor.class, Session.class, FamilyVisitor.class);

    private HandlerFields() {}

    /** What the fields of the screens begin with where an id stands in their names. */
    static SortedSet<String> starts() {
        SortedSet<String> starts = new TreeSet<>(List.of(""));
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                Matcher names = COMPOSED_NAME.matcher(Files.readString(template));
                while (names.find()) {
                    starts.add(names.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return starts;
    }

    static boolean takesFreeFields(HandlerMethod handler) {
        return Stream.of(handler.getMethodParameters()).anyMatch(HandlerFields::isFree);
    }

    static boolean isFree(MethodParameter parameter) {
        return Map.class.isAssignableFrom(parameter.getParameterType())
                && parameter.hasParameterAnnotation(RequestParam.class);
    }

    /** In a list what is another's is left out, like what is gone since the page was opened. */
    static boolean isOneOfMany(HandlerMethod handler, String place) {
        return Stream.of(handler.getMethodParameters())
                .filter(parameter -> Collection.class.isAssignableFrom(parameter.getParameterType()))
                .anyMatch(parameter -> nameOf(parameter).equals(place));
    }

    static boolean isNamed(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(PathVariable.class)
                || parameter.hasParameterAnnotation(RequestParam.class);
    }

    /** The fields of a form that is read into a record, with what their ids are of. */
    static Map<String, String> componentsOf(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        Map<String, String> components = new HashMap<>();
        if (type.isRecord() && !isNamed(parameter) && !NOT_TYPED.contains(type)) {
            for (RecordComponent component : type.getRecordComponents()) {
                components.put(component.getName(), component.getType().getSimpleName());
            }
        }
        return components;
    }

    /** What an id is of: its type tells, and of a plain UUID its name, or the word before it in the path. */
    static String kindOf(MethodParameter parameter, String path) {
        ResolvableType type = ResolvableType.forMethodParameter(parameter.nestedIfOptional());
        Class<?> single = Collection.class.isAssignableFrom(type.toClass())
                ? type.asCollection().getGeneric(0).toClass()
                : parameter.nestedIfOptional().getNestedParameterType();
        if (single != UUID.class) {
            return single.getSimpleName();
        }
        String name = path.endsWith("/sign-off") ? "signOff" : nameOf(parameter);
        return "UUID " + (name.equals("id") ? path.replaceAll(".*/([^/]+)/\\{id}.*", "$1") : name);
    }

    static String nameOf(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        PathVariable path = parameter.getParameterAnnotation(PathVariable.class);
        RequestParam field = parameter.getParameterAnnotation(RequestParam.class);
        String named = path != null ? path.value() : field != null ? field.value() : "";
        return named.isEmpty() ? Objects.requireNonNullElse(parameter.getParameterName(), "") : named;
    }
}
