package org.studentled.lms.brightspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.studentled.lms.AllowedReading;
import org.studentled.lms.Harvest;
import org.studentled.lms.Hindrance;
import org.studentled.lms.Pages;

/** A course of a Brightspace as its routes tell it, in the latest version that Brightspace speaks. */
final class BrightspaceCourse {

    static final String VERSIONS = "/d2l/api/versions/";

    private static final int MOST_A_PAGE = 200;

    private final AllowedReading there;
    private final String path;
    private boolean tellsExempt = true;

    BrightspaceCourse(AllowedReading there, String course) {
        this.there = there;
        path = "/d2l/api/le/" + latest(there.ask(VERSIONS), "le") + "/" + course;
    }

    /** The works by their ids. */
    Map<String, JsonNode> items() {
        Map<String, JsonNode> items = new HashMap<>();
        whole(there.ask(path + "/grades/"))
                .forEach(item -> items.put(item.path("Id").asText(), item));
        items.remove("");
        return items;
    }

    /** Everyone's name by the id, teachers too. */
    Map<String, String> classlist() {
        Map<String, String> names = new HashMap<>();
        whole(there.ask(path + "/classlist/"))
                .forEach(one -> names.put(one.path("Identifier").asText(), name(one)));
        names.remove("");
        return names;
    }

    /** Every grade of everyone. */
    List<JsonNode> values(int pageSize) {
        return there.all(
                path + "/grades/values/?pageSize=" + Math.min(MOST_A_PAGE, pageSize),
                answer -> new Pages.Page(
                        answer.path("Objects"), answer.path("Next").asText(null)));
    }

    /** Who need not have a grade for the work; no one where we may not know. */
    Set<String> exempt(String item) {
        var people = new HashSet<String>();
        if (tellsExempt) {
            try {
                whole(there.ask(path + "/grades/" + item + "/exemptions/"))
                        .forEach(one -> people.add(one.path("Identifier").asText()));
            } catch (Hindrance hindrance) {
                if (hindrance.kind() != Hindrance.Kind.NOT_ALLOWED && hindrance.kind() != Hindrance.Kind.NO_COURSE) {
                    throw hindrance;
                }
                tellsExempt = false;
            }
        }
        return people;
    }

    /** The courses of the teacher. */
    static List<JsonNode> mine(AllowedReading there) {
        var mine = "/d2l/api/lp/" + latest(there.ask(VERSIONS), "lp") + "/enrollments/myenrollments/?orgUnitTypeId=3";
        return there
                .all(mine, answer -> new Pages.Page(answer.path("Items"), bookmarked(mine, answer.path("PagingInfo"))))
                .stream()
                .map(one -> one.path("OrgUnit"))
                .toList();
    }

    static String latest(JsonNode versions, String product) {
        for (var one : versions) {
            var version = one.path("LatestVersion").asText();
            if (one.path("ProductCode").asText().equals(product) && version.matches("\\d{1,4}\\.\\d{1,4}")) {
                return version;
            }
        }
        throw new Hindrance(Hindrance.Kind.NO_JSON);
    }

    private static String bookmarked(String path, JsonNode paging) {
        return paging.path("HasMoreItems").asBoolean()
                ? path + "&bookmark=" + paging.path("Bookmark").asText()
                : "";
    }

    private static JsonNode whole(JsonNode list) {
        if (!list.isArray()) {
            throw new Hindrance(Hindrance.Kind.HALF);
        }
        return list;
    }

    private static String name(JsonNode one) {
        var name = (Harvest.text(one.path("FirstName")) + " " + Harvest.text(one.path("LastName"))).strip();
        return name.isEmpty() ? Harvest.text(one.path("DisplayName")) : name;
    }
}
