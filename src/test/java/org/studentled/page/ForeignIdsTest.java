package org.studentled.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.access.Sessions;
import org.studentled.school.Actor;
import org.studentled.school.Staff;

/**
 * Every address × every id of another class: under their own paths a teacher, a student, a family and the office name one
 * thing of a class that is not theirs, in each place where an id stands: in the path, in a field, in a list, in a form read
 * as a whole, and in the names and values of fields that a screen makes up. All are refused or left out, and the other
 * class is as it was.
 */
@FullApplication
class ForeignIdsTest {

    private static final Random PLACE = new Random(7);
    private static final String NO_PLACE = "";

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    EveningFixture own;
    EveningFixture other;
    FullDataFixture everything;
    Map<String, String> ownIds;
    Map<String, String> foreignIds;
    /** The office brings a child into the home of a brother or sister, who is in another class. */
    private static final String SIBLINGS_HOME = "/households/join";

    final SortedSet<String> fieldStarts = HandlerFields.starts();

    @BeforeEach
    void two_classes_with_something_of_everything() {
        own = new EveningFixture(context);
        other = new EveningFixture(context);
        everything = new FullDataFixture(context);
        ownIds = everything.ids(own);
        foreignIds = everything.ids(other);
    }

    @ParameterizedTest
    @EnumSource
    void whoever_names_a_thing_of_another_class_is_refused(Asking asking) {
        String before = everything.stateOf(other);
        List<String> faults = new ArrayList<>();
        HandlerRequests.shipped(requestMappingHandlerMapping).values().forEach(entry -> {
            List<String> places = placesOfIds(entry.getKey(), entry.getValue());
            boolean alone = asking == Asking.OFFICE && places.size() < 2;
            for (String place : alone ? List.<String>of() : places) {
                ask(entry.getKey(), entry.getValue(), place, asking, Map.of(), faults);
            }
            if (HandlerFields.takesFreeFields(entry.getValue())) {
                foreignFields()
                        .forEach(fields -> ask(entry.getKey(), entry.getValue(), NO_PLACE, asking, fields, faults));
            }
        });
        assertThat(faults).isEmpty();
        assertThat(everything.stateOf(other)).isEqualTo(before);
        // A free text may say what it likes; nothing of this class belongs to something of the other.
        assertThat(everything.stateOf(own))
                .doesNotContain(
                        foreignIds.values().stream().map(id -> "_ID=" + id).toList());
    }

    private void ask(
            RequestMappingInfo address,
            HandlerMethod handler,
            String place,
            Asking asking,
            Map<String, String> fields,
            List<String> faults) {
        String path = address.getPatternValues().iterator().next();
        boolean theirOwnWork = asking == Asking.OFFICE && path.endsWith(SIBLINGS_HOME);
        if (path.startsWith("/f/") != (asking == Asking.FAMILY) || theirOwnWork) {
            return;
        }
        RequestMethod method =
                address.getMethodsCondition().getMethods().stream().findFirst().orElse(RequestMethod.GET);
        String token = asking == Asking.FAMILY ? own.linkOf(own.ada).substring(3) : "x";
        try {
            var request = HandlerRequests.request(
                    method, path, handler, token, fields, name -> name.equals(place) ? foreignIds : ownIds);
            if (asking != Asking.FAMILY) {
                request.header("X-Session", context.getBean(Sessions.class).start(actor(asking), own.room));
            }
            int status = browser.perform(request.header("HX-Request", "true").with(sent -> {
                        sent.setRemoteAddr("10.2." + PLACE.nextInt(250) + "." + PLACE.nextInt(250));
                        return sent;
                    }))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            boolean leadsBack = method == RequestMethod.GET && status / 100 == 3;
            boolean wasLetIn =
                    status < 400 && !leadsBack && !place.equals(NO_PLACE) && !HandlerFields.isOneOfMany(handler, place);
            if (wasLetIn || status >= 500) {
                faults.add(asking + " " + method + " " + path + " with another's " + place + fields + ": " + status);
            }
        } catch (Exception unanswered) {
            faults.add(asking + " " + path + " " + place + ": " + unanswered);
        }
    }

    private List<String> placesOfIds(RequestMappingInfo address, HandlerMethod handler) {
        String path = address.getPatternValues().iterator().next();
        return Stream.of(handler.getMethodParameters())
                .flatMap(parameter -> HandlerFields.isNamed(parameter)
                        ? Stream.of(Map.entry(HandlerFields.nameOf(parameter), HandlerFields.kindOf(parameter, path)))
                        : HandlerFields.componentsOf(parameter).entrySet().stream())
                .filter(named -> ownIds.containsKey(named.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A form of ids by the hundred, as the screens name their fields; whatever is not this class's is left out there. */
    private List<Map<String, String>> foreignFields() {
        List<Map<String, String>> all = new ArrayList<>();
        foreignIds.values().forEach(foreign -> {
            Map<String, String> fields = new HashMap<>();
            for (String start : fieldStarts) {
                foreignIds.values().forEach(each -> fields.put(start + each, "1"));
                ownIds.values().forEach(each -> fields.put(start + each, foreign));
                IntStream.range(0, 3).forEach(number -> fields.put(start + number, foreign));
            }
            all.add(fields);
        });
        return all;
    }

    private Actor actor(Asking asking) {
        return switch (asking) {
            case TEACHER -> Actor.teacher(own.teacher);
            case STUDENT -> Actor.student(own.amara);
            case OFFICE ->
                Actor.office(context.getBean(Staff.class)
                        .addOffice("The office", null)
                        .id());
            case FAMILY -> Actor.adult(own.ada);
        };
    }

    /** Who names another class's things. */
    enum Asking {
        TEACHER,
        STUDENT,
        OFFICE,
        FAMILY
    }
}
