package org.studentled.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.studentled.EveningFixture;
import org.studentled.access.Sessions;
import org.studentled.progress.Measures;
import org.studentled.round.Weeks;
import org.studentled.school.Actor;
import org.studentled.school.Staff;

/** Every address of the house is asked crookedly, by everyone: none breaks, and every no is a sentence. */
abstract class InvalidInputTest {

    /** A pattern may have braces of its own in it. */
    private static final Pattern BLANK = Pattern.compile("\\{(?:[^{}]|\\{[^}]*})*}");

    private static final Map<String, UnaryOperator<String>> HANDS = Map.of(
            "empty", known -> "",
            "endless", known -> "x".repeat(30_000),
            "crooked", known -> "<b>%27;--\u0000\uD83D\uDE00",
            "negative", known -> "-1",
            "huge", known -> "999999999",
            "broken", known -> "a\u0000b\uD800c\uFFFE",
            "escaped", known -> "\\",
            "far date", known -> "+999999999-12-31",
            "no time", known -> "25:61");

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    EveningFixture school;
    Map<String, String> ids;

    private static final java.util.Random PLACE = new java.util.Random(7);

    @BeforeEach
    void a_school_with_something_of_everything() {
        school = new EveningFixture(context);
        ids = new HashMap<>(Map.of(
                "RoundId", school.round.toString(),
                "ClassId", school.room.toString(),
                "StudentId", school.amara.toString(),
                "ParticipationId", school.participation(school.amara).toString(),
                "ConferenceId", school.conference(school.amara, school.ada).toString(),
                "AdultId", school.ada.toString(),
                "HouseholdId", school.householdOf(school.ada).toString(),
                "NightId", school.evening.toString(),
                "WeekId",
                        context.getBean(Weeks.class).openNext(school.round).id().toString()));
        ids.put(
                "MeasureId",
                context.getBean(Measures.class)
                        .chart(school.room, "Spelling", "", null)
                        .id()
                        .toString());
    }

    void nothingBreaks(String how) {
        List<Actor> people =
                Set.of("empty", "endless", "crooked").contains(how) ? everybody() : List.of(teacher(), office());
        assertThat(faults(people, Objects.requireNonNull(HANDS.get(how)), UnaryOperator.identity()))
                .isEmpty();
    }

    void nothingBreaksForWhatIsNotThere(String how) {
        UnaryOperator<String> other =
                how.equals("unknown") ? known -> UUID.randomUUID().toString() : known -> "not-an-id";
        List<Actor> people = how.equals("crooked") ? List.of(teacher()) : everybody();
        assertThat(faults(people, known -> "1", other)).isEmpty();
    }

    void nothingBreaksHoweverItIsAsked() {
        List<String> faults = new ArrayList<>();
        Actor actor = teacher();
        Map<HttpMethod, String> ways = Map.of(
                HttpMethod.POST, "application/json",
                HttpMethod.PUT, "multipart/form-data",
                HttpMethod.DELETE, "text/plain",
                HttpMethod.GET, "a/b/c");
        shipped()
                .forEach((name, entry) -> ways.forEach((method, type) -> answered(
                        name + " " + method + " " + type,
                        () -> MockMvcRequestBuilders.request(
                                        method,
                                        URI.create(filled(entry.getKey()
                                                .getPatternValues()
                                                .iterator()
                                                .next())))
                                .content("{\"a\":")
                                .header("Content-Type", type)
                                .with(InvalidInputTest::fromAPage)
                                .header("X-Session", keyOf(actor)),
                        faults)));
        assertThat(faults).isEmpty();
    }

    /** A child whose access the office has just ended comes with the key of before. */
    private String keyOf(Actor actor) {
        try {
            return context.getBean(Sessions.class).start(actor, school.room);
        } catch (RequestRefused ended) {
            return "a key of before";
        }
    }

    private static String filled(String pattern) {
        return BLANK.matcher(pattern).replaceAll("x");
    }

    private List<String> faults(List<Actor> people, UnaryOperator<String> typed, UnaryOperator<String> id) {
        List<String> faults = new ArrayList<>();
        shipped().values().forEach(entry -> {
            for (Actor actor : people) {
                fault(entry.getKey(), entry.getValue(), actor, typed, id, faults);
            }
        });
        return faults;
    }

    private SortedMap<String, Map.Entry<RequestMappingInfo, HandlerMethod>> shipped() {
        // In one order on every machine: what is typed at one address lies in the database for the next.
        SortedMap<String, Map.Entry<RequestMappingInfo, HandlerMethod>> all = new TreeMap<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .entrySet()
                .forEach(entry -> all.put(entry.getKey().toString(), entry));
        all.values().removeIf(entry -> !isShipped(entry.getValue().getBeanType()));
        return all;
    }

    private static boolean isShipped(Class<?> controller) {
        return controller.getPackageName().startsWith("org.studentled")
                && !controller
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .contains("test-classes");
    }

    private List<Actor> everybody() {
        return List.of(teacher(), Actor.student(school.amara), office());
    }

    private Actor office() {
        return Actor.office(
                context.getBean(Staff.class).addOffice("The office", null).id());
    }

    private Actor teacher() {
        return Actor.teacher(school.teacher);
    }

    private void fault(
            RequestMappingInfo address,
            HandlerMethod handler,
            Actor actor,
            UnaryOperator<String> typed,
            UnaryOperator<String> id,
            List<String> faults) {
        String path = address.getPatternValues().iterator().next();
        String name = actor.role() + " " + address.getMethodsCondition() + path;
        answered(name, () -> request(address, handler, path, actor, typed, id), faults);
    }

    private void answered(String name, Supplier<MockHttpServletRequestBuilder> request, List<String> faults) {
        try {
            var visit = browser.perform(request.get()).andReturn();
            var answer = visit.getResponse();
            String body = answer.getContentAsString(StandardCharsets.UTF_8);
            if (answer.getStatus() == 500 || body.contains("Reference: ")) {
                faults.add(name + ": broke, " + visit.getResolvedException());
            } else if (answer.getStatus() >= 400 && !body.contains("<p") && answer.getErrorMessage() == null) {
                faults.add(name + ": " + answer.getStatus() + " without a sentence");
            }
        } catch (Exception unanswered) {
            faults.add(name + ": " + unanswered);
        }
    }

    private MockHttpServletRequestBuilder request(
            RequestMappingInfo address,
            HandlerMethod handler,
            String path,
            Actor actor,
            UnaryOperator<String> typed,
            UnaryOperator<String> id) {
        Map<String, String> parameters = new HashMap<>();
        String filled = path;
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
            String known = ids.get(parameter.getParameterType().getSimpleName());
            String name = String.valueOf(parameter.getParameterName());
            if (parameter.hasParameterAnnotation(PathVariable.class)) {
                String there = named(
                        parameter.getParameterAnnotation(PathVariable.class).value(), name);
                String value = known == null ? UUID.randomUUID().toString() : id.apply(known);
                filled = filled.replaceFirst("\\{" + there + "(:(?:[^{}]|\\{[^}]*})*)?}", value);
            } else if (parameter.hasParameterAnnotation(RequestParam.class)
                    && !Map.class.isAssignableFrom(parameter.getParameterType())) {
                String there = named(
                        parameter.getParameterAnnotation(RequestParam.class).value(), name);
                parameters.put(there, known == null ? typed.apply("") : id.apply(known));
            }
        }
        filled = filled(filled);
        RequestMethod method =
                address.getMethodsCondition().getMethods().stream().findFirst().orElse(RequestMethod.GET);
        var request = MockMvcRequestBuilders.request(method.asHttpMethod(), URI.create(filled));
        parameters.forEach(request::param);
        return request.with(InvalidInputTest::fromAPage).header("X-Session", keyOf(actor));
    }

    private static MockHttpServletRequest fromAPage(MockHttpServletRequest request) {
        request.addHeader("HX-Request", "true");
        // From many places, for one that guesses so often is sent away.
        request.setRemoteAddr("10.1." + PLACE.nextInt(250) + "." + PLACE.nextInt(250));
        return request;
    }

    private static String named(String annotated, String name) {
        return annotated.isEmpty() ? name : annotated;
    }
}
