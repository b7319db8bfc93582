package org.studentled.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.studentled.EveningSchool;
import org.studentled.WholeHouse;
import org.studentled.access.Sessions;
import org.studentled.goals.Goal;
import org.studentled.goals.Goals;
import org.studentled.letters.Letters;
import org.studentled.portfolio.Books;
import org.studentled.portfolio.Photos;
import org.studentled.portfolio.Piece;
import org.studentled.portfolio.Pieces;
import org.studentled.portfolio.Sections;
import org.studentled.portfolio.Snapshots;
import org.studentled.privacy.Records;
import org.studentled.progress.Measures;
import org.studentled.round.Phase;
import org.studentled.round.Rounds;
import org.studentled.round.Weeks;
import org.studentled.scheduling.Placing;
import org.studentled.school.SchoolZone;
import org.studentled.school.Staff;
import org.studentled.school.StudentId;
import org.studentled.school.Who;

/**
 * Every address × every id of another class: under their own paths a teacher, a student, a family and the office name one
 * thing of a class that is not theirs, in each place where an id stands. All are refused, and the other class is as it was.
 */
@WholeHouse
class ForeignIdsTest {

    private static final Random PLACE = new Random(7);

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    EveningSchool own;
    EveningSchool other;
    Map<String, String> ownIds;
    Map<String, String> foreignIds;

    @BeforeEach
    void two_classes_with_something_of_everything() {
        own = new EveningSchool(context);
        other = new EveningSchool(context);
        ownIds = ids(own);
        foreignIds = ids(other);
    }

    @ParameterizedTest
    @EnumSource
    void whoever_names_a_thing_of_another_class_is_refused(Asking asking) {
        String before = stateOfOther();
        List<String> faults = new ArrayList<>();
        SortedMap<String, Map.Entry<RequestMappingInfo, HandlerMethod>> all = new TreeMap<>();
        requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> isShipped(entry.getValue().getBeanType()))
                .forEach(entry -> all.put(entry.getKey().toString(), entry));
        all.values().forEach(entry -> {
            List<String> places = placesOfIds(entry.getValue());
            boolean alone = asking == Asking.OFFICE && places.size() < 2;
            for (String place : alone ? List.<String>of() : places) {
                ask(entry.getKey(), entry.getValue(), place, asking, faults);
            }
        });
        assertThat(faults).isEmpty();
        assertThat(stateOfOther()).isEqualTo(before);
    }

    private void ask(
            RequestMappingInfo address, HandlerMethod handler, String place, Asking asking, List<String> faults) {
        String path = address.getPatternValues().iterator().next();
        if (path.startsWith("/f/") != (asking == Asking.FAMILY)) {
            return;
        }
        RequestMethod method =
                address.getMethodsCondition().getMethods().stream().findFirst().orElse(RequestMethod.GET);
        String token = asking == Asking.FAMILY ? own.linkOf(own.ada).substring(3) : "x";
        Map<String, String> parameters = new HashMap<>();
        String filled = path.replaceAll("\\{token(:[^}]*)?}", token);
        for (MethodParameter parameter : handler.getMethodParameters()) {
            String name = nameOf(parameter);
            String type = parameter.nestedIfOptional().getNestedParameterType().getSimpleName();
            String id = (name.equals(place) ? foreignIds : ownIds).get(type);
            String value = id == null ? otherwise(parameter) : id;
            if (parameter.hasParameterAnnotation(PathVariable.class)) {
                filled = filled.replaceFirst("\\{" + name + "(:[^}]*)?}", value);
            } else if (parameter.hasParameterAnnotation(RequestParam.class)) {
                parameters.put(name, value);
            }
        }
        try {
            var request = MockMvcRequestBuilders.request(
                    method.asHttpMethod(), java.net.URI.create(filled.replaceAll("\\{[^}]*}", "x")));
            parameters.forEach(request::param);
            if (asking != Asking.FAMILY) {
                request.header("X-Session", context.getBean(Sessions.class).open(who(asking), own.room));
            }
            int status = browser.perform(request.header("HX-Request", "true").with(sent -> {
                        sent.setRemoteAddr("10.2." + PLACE.nextInt(250) + "." + PLACE.nextInt(250));
                        return sent;
                    }))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            boolean leadsBack = method == RequestMethod.GET && status / 100 == 3;
            if (status < 400 && !leadsBack || status >= 500) {
                faults.add(asking + " " + method + " " + path + " with another's " + place + ": " + status);
            }
        } catch (Exception unanswered) {
            faults.add(asking + " " + path + " " + place + ": " + unanswered);
        }
    }

    private List<String> placesOfIds(HandlerMethod handler) {
        return Stream.of(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(PathVariable.class)
                        || parameter.hasParameterAnnotation(RequestParam.class))
                .filter(parameter -> ownIds.containsKey(
                        parameter.nestedIfOptional().getNestedParameterType().getSimpleName()))
                .map(ForeignIdsTest::nameOf)
                .toList();
    }

    private Map<String, String> ids(EveningSchool school) {
        Map<String, String> ids = new HashMap<>();
        context.getBean(Rounds.class).enter(school.round, Phase.COLLECTING);
        var amara = school.participation(school.amara);
        var week = context.getBean(Weeks.class).openNext(school.round).id();
        Piece piece = context.getBean(Pieces.class)
                .choose(amara, week, Piece.Kind.PROUD, new Piece.Slip("Volcano", Piece.Place.PAPER, null, "Hot."));
        var photo = context.getBean(Photos.class).add(piece, new ByteArrayResource(Snapshots.plain("jpg", 60, 40)));
        var book = context.getBean(Books.class).pickWork(amara, List.of(piece.id()), Map.of());
        context.getBean(Placing.class).placeAll(school.round);
        var due = context.getBean(SchoolZone.class).today().plusDays(30);
        var goal = context.getBean(Goals.class)
                .set(amara, new Goal.Wish("Read", "Spelling", "1", "5", due, "Every day", "Ask me"));
        ids.put("RoundId", "" + school.round);
        ids.put("ClassId", "" + school.room);
        ids.put("StudentId", "" + school.amara);
        ids.put("ParticipationId", "" + amara);
        ids.put("ConferenceId", "" + school.conference(school.amara, school.ada));
        ids.put("AdultId", "" + school.ada);
        ids.put("HouseholdId", "" + school.householdOf(school.ada));
        ids.put("NightId", "" + school.night);
        ids.put("WeekId", "" + week);
        ids.put("PieceId", "" + piece.id());
        ids.put("PhotoId", "" + photo.id());
        ids.put("GoalId", "" + goal.id());
        ids.put("PageId", "" + book.pages().get(0).id());
        ids.put(
                "SectionId",
                "" + context.getBean(Sections.class).of(school.round).get(0).id());
        context.getBean(Letters.class).of(school.round).stream()
                .findFirst()
                .ifPresent(letter -> ids.put("LetterId", "" + letter.id()));
        var measure = context.getBean(Measures.class).chart(school.room, "Spelling", "", null);
        ids.put("MeasureId", "" + measure.id());
        return ids;
    }

    /** What is kept about all children of the other class, and the class, its round and its measures themselves. */
    private String stateOfOther() {
        JdbcClient db = context.getBean(JdbcClient.class);
        StringBuilder state = new StringBuilder();
        for (StudentId child : List.of(other.amara, other.ben, other.chloe)) {
            state.append(context.getBean(Records.class).of(child));
        }
        for (String rows : List.of(
                "school_class where id = :room",
                "class_staff where class_id = :room",
                "measure where class_id = :room order by id",
                "round where class_id = :room",
                "night where id = :night",
                "book_section where round_id = :round order by id")) {
            state.append(db.sql("select * from " + rows)
                    .param("room", other.room.value())
                    .param("night", other.night.value())
                    .param("round", other.round.value())
                    .query()
                    .listOfRows());
        }
        return state.toString().replaceAll("\\[B@[0-9a-f]+", "bytes");
    }

    private Who who(Asking asking) {
        return switch (asking) {
            case TEACHER -> Who.teacher(own.teacher);
            case STUDENT -> Who.pupil(own.amara);
            case OFFICE ->
                Who.office(context.getBean(Staff.class)
                        .welcomeOffice("The office", null)
                        .id());
            case FAMILY -> Who.adult(own.ada);
        };
    }

    private static String otherwise(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        if (type.isEnum()) {
            return String.valueOf(type.getEnumConstants()[0]);
        }
        return switch (type.getSimpleName()) {
            case "UUID" -> UUID.randomUUID().toString();
            case "boolean", "Boolean" -> "true";
            case "LocalDate" -> "2027-01-15";
            case "LocalTime" -> "16:00";
            case "List" -> "";
            default -> "1";
        };
    }

    private static String nameOf(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        PathVariable path = parameter.getParameterAnnotation(PathVariable.class);
        RequestParam field = parameter.getParameterAnnotation(RequestParam.class);
        String named = path != null ? path.value() : field != null ? field.value() : "";
        return named.isEmpty() ? Objects.requireNonNullElse(parameter.getParameterName(), "") : named;
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

    /** Who names another class's things. */
    enum Asking {
        TEACHER,
        STUDENT,
        OFFICE,
        FAMILY
    }
}
