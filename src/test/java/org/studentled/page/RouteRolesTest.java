package org.studentled.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.access.Route;
import org.studentled.access.RouteTable;
import org.studentled.access.Sessions;
import org.studentled.school.Actor;
import org.studentled.school.Role;
import org.studentled.takehome.Packets;

/**
 * Every route × every role, with ids of a class of one's own: whom the table doesn't name is refused before the handler
 * begins, and for whom it names the handler answers. What was walked stands in {@code target/access/routes.md}.
 */
@FullApplication
class RouteRolesTest {

    /** Browsers ask for it unasked; there is none. */
    private static final String ASKED_UNASKED = "GET /favicon.ico";

    /** Of these the class has none: nothing is connected, no one asks, no course is shared, no picture was taken, no door is open today. */
    private static final Set<String> NOT_SEEDED = Set.of(
            "/caseload/{id}/photos/{photo}",
            "/check-in",
            "/check-in/list",
            "/classes/{classId}/classroom/preview",
            "/classes/{classId}/connections/{source}/courses",
            "/classes/{classId}/connections/{source}/people",
            "/classes/{classId}/join/{other}",
            "/classes/{classId}/place/{key}",
            "/classroom/mine",
            "/conferences/{id}/packet/slip",
            "/office/accounts/{id}",
            "/office/calendar/entries/{id}",
            "/office/platforms/{id}/correct",
            "/rounds/{id}/schedule/advice",
            "/tonight/{id}");

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    RouteTable table;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    EveningFixture own;
    FullDataFixture everything;
    Map<String, String> ids;
    String familyToken = "";
    final Map<Role, Actor> people = new EnumMap<>(Role.class);
    final Map<Role, String> keys = new EnumMap<>(Role.class);

    @BeforeEach
    void a_class_with_something_of_everything() {
        own = new EveningFixture(context);
        everything = new FullDataFixture(context);
        ids = everything.ids(own);
        context.getBean(Packets.class).pack(own.conference(own.amara, own.ada));
        familyToken = own.linkOf(own.ada).substring("/f/".length());
        for (Role role : Role.values()) {
            if (role != Role.SYSTEM) {
                people.put(role, own.someone(role));
                keys.put(role, key(role));
            }
        }
    }

    @Test
    void every_handler_has_its_line_and_every_line_its_handler() throws IOException {
        Set<String> mapped = new TreeSet<>();
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> {
                    Collection<String> methods =
                            info.getMethodsCondition().getMethods().isEmpty()
                                    ? List.of(Route.ANY)
                                    : info.getMethodsCondition().getMethods().stream()
                                            .map(Enum::name)
                                            .toList();
                    methods.forEach(
                            method -> info.getPatternValues().forEach(pattern -> mapped.add(method + " " + pattern)));
                }));
        Set<String> listed = table.all().stream().map(Route::toString).collect(Collectors.toCollection(TreeSet::new));
        assertThat(mapped).as("each has a line in access/routes.txt").isSubsetOf(listed);
        listed.removeAll(mapped);
        listed.remove(ASKED_UNASKED);
        for (String line : listed) {
            assertThat(filesBehind(line.replaceFirst("GET ", "")))
                    .as("handlers or static files of the line %s", line)
                    .isNotEmpty();
        }
    }

    @Test
    void whom_the_table_does_not_name_is_refused_and_for_whom_it_names_it_answers() throws IOException {
        List<Step> steps = steps();
        String before = state();
        List<String> faults = new ArrayList<>();
        for (Step step : steps) {
            if (!step.route().isOpen()) {
                refuseWithoutSession(step, faults);
            }
            people.keySet().stream()
                    .filter(role -> !step.route().admits(role))
                    .forEach(role -> refuse(step, role, faults));
        }
        assertThat(faults).isEmpty();
        assertThat(state()).isEqualTo(before);
        for (boolean reads : new boolean[] {true, false}) {
            steps.stream()
                    .filter(step -> step.reads() == reads)
                    .forEach(step -> people.keySet().stream()
                            .filter(step.route()::admits)
                            .forEach(role -> answer(step, role, faults)));
        }
        print(steps);
        assertThat(faults).isEmpty();
    }

    /** The sessions are this test's own. */
    private String state() {
        return everything.stateOf(own).replaceAll("user_session=\\[[^]]*]", "");
    }

    private void refuseWithoutSession(Step step, List<String> faults) {
        MvcResult result = perform(filled(step), null);
        String shown = String.valueOf(result.getResponse().getForwardedUrl());
        if (result.getHandler() != null || !shown.equals(step.reads() ? "/shell" : "/visit-ended")) {
            faults.add(
                    step.route() + " without a session: " + result.getResponse().getStatus() + " " + shown);
        }
    }

    private void refuse(Step step, Role role, List<String> faults) {
        MvcResult result = perform(filled(step), role);
        if (!isRefusedByRole(result) || result.getResponse().getStatus() != HttpServletResponse.SC_FORBIDDEN) {
            faults.add(step.route() + " as " + role + ", who isn't named: " + told(result));
        }
    }

    private void answer(Step step, Role role, List<String> faults) {
        // Sent without its fields: nothing here is about what they do.
        if (!step.reads()) {
            // What was written just now may have ended it.
            keys.put(role, key(role));
        }
        MvcResult result = perform(empty(step), role);
        if (step.reads() && result.getResponse().getStatus() == HttpServletResponse.SC_BAD_REQUEST) {
            result = perform(filled(step), role);
        }
        int status = result.getResponse().getStatus();
        boolean closed = result.getResolvedException() instanceof RequestRefused refused
                && refused.kind() == RequestRefused.Kind.NOT_ALLOWED;
        boolean noPage = step.reads()
                && status >= HttpServletResponse.SC_BAD_REQUEST
                && !step.route().isOpen()
                && !NOT_SEEDED.contains(step.path());
        if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR || closed || noPage) {
            faults.add(step.route() + " as " + role + ", who is named: " + told(result));
        }
    }

    private static boolean isRefusedByRole(MvcResult result) {
        return result.getResolvedException() instanceof RequestRefused refused
                && refused.messageKey().startsWith("access.denied.role");
    }

    private static String told(MvcResult result) {
        return result.getResponse().getStatus() + " " + result.getResolvedException();
    }

    private MockHttpServletRequestBuilder filled(Step step) {
        return HandlerRequests.request(
                step.method(), step.path(), step.handler(), token(step.path()), Map.of(), any -> ids);
    }

    private MockHttpServletRequestBuilder empty(Step step) {
        return HandlerRequests.withoutFields(
                step.method(), step.path(), step.handler(), token(step.path()), any -> ids);
    }

    private String token(String path) {
        return path.startsWith("/f/") ? familyToken : "x";
    }

    private MvcResult perform(MockHttpServletRequestBuilder request, @Nullable Role role) {
        if (role != null) {
            request.header("X-Session", keys.get(role)).header("HX-Request", "true");
        }
        try {
            return browser.perform(request).andReturn();
        } catch (Exception unanswered) {
            throw new AssertionError("no answer", unanswered);
        }
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        HandlerRequests.shipped(requestMappingHandlerMapping).values().forEach(entry -> {
            Set<RequestMethod> methods = entry.getKey().getMethodsCondition().getMethods();
            for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                entry.getKey()
                        .getPatternValues()
                        .forEach(path -> table.findByPattern(method.name(), path)
                                .ifPresent(route -> steps.add(new Step(route, method, path, entry.getValue()))));
            }
        });
        return steps;
    }

    private String key(Role role) {
        return context.getBean(Sessions.class).start(Objects.requireNonNull(people.get(role)), own.room);
    }

    private List<?> filesBehind(String pattern) throws IOException {
        var files = new PathMatchingResourcePatternResolver();
        String below = pattern.endsWith("/**") ? pattern + "/*" : pattern;
        return Stream.of("classpath*:static", "classpath*:META-INF/resources")
                .flatMap(root -> {
                    try {
                        return Arrays.stream(files.getResources(root + below));
                    } catch (IOException e) {
                        return Stream.empty();
                    }
                })
                .filter(file -> file.exists())
                .toList();
    }

    private void print(List<Step> steps) throws IOException {
        StringBuilder text = new StringBuilder("# Who may open what\n\n| route | no session |");
        people.keySet().forEach(role -> text.append(' ').append(role).append(" |"));
        text.append("\n|---|---|").append("---|".repeat(people.size())).append('\n');
        steps.stream().map(Step::route).distinct().forEach(route -> {
            text.append("| `")
                    .append(route)
                    .append("` | ")
                    .append(route.isOpen() ? "yes" : "")
                    .append(" |");
            people.keySet().forEach(role -> text.append(route.admits(role) ? " yes |" : " |"));
            text.append('\n');
        });
        Path page = Path.of("target/access/routes.md");
        Files.createDirectories(page.getParent());
        Files.writeString(page, text);
    }

    /** One handler at one of its addresses. */
    record Step(Route route, RequestMethod method, String path, HandlerMethod handler) {

        boolean reads() {
            return method == RequestMethod.GET;
        }
    }
}
