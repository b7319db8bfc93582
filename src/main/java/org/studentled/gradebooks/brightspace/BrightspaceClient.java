package org.studentled.gradebooks.brightspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.studentled.connect.ConnectionError;
import org.studentled.connect.RemoteException;
import org.studentled.connect.RemoteJson;
import org.studentled.gradebooks.AuthorizedClient;
import org.studentled.gradebooks.GradebookPullBuilder;

/** A course of a Brightspace as its routes tell it, in the latest version that Brightspace speaks. */
final class BrightspaceClient {

    static final String VERSIONS = "/d2l/api/versions/";

    private static final int MOST_A_PAGE = 200;

    private final AuthorizedClient client;
    private final String path;
    private boolean tellsExempt = true;

    BrightspaceClient(AuthorizedClient client, String course) {
        this.client = client;
        path = "/d2l/api/le/" + latest(client.get(VERSIONS), "le") + "/" + course;
    }

    /** The works by their ids. */
    Map<String, JsonNode> items() {
        Map<String, JsonNode> items = new HashMap<>();
        whole(client.get(path + "/grades/"))
                .forEach(item -> items.put(item.path("Id").asText(), item));
        items.remove("");
        return items;
    }

    /** Everyone's name by the id, teachers too. */
    Map<String, String> classlist() {
        Map<String, String> names = new HashMap<>();
        whole(client.get(path + "/classlist/"))
                .forEach(one -> names.put(one.path("Identifier").asText(), name(one)));
        names.remove("");
        return names;
    }

    /** Every grade of everyone. */
    List<JsonNode> values(int pageSize) {
        return client.getAll(
                path + "/grades/values/?pageSize=" + Math.min(MOST_A_PAGE, pageSize),
                answer -> answer.path("Objects"),
                answer -> answer.path("Next").asText(null));
    }

    /** Who need not have a grade for the work; no one where we may not know. */
    Set<String> exempt(String item) {
        var people = new HashSet<String>();
        if (tellsExempt) {
            try {
                whole(client.get(path + "/grades/" + item + "/exemptions/"))
                        .forEach(one -> people.add(one.path("Identifier").asText()));
            } catch (RemoteException exception) {
                if (exception.error() != ConnectionError.NOT_ALLOWED
                        && exception.error() != ConnectionError.NO_COURSE) {
                    throw exception;
                }
                tellsExempt = false;
            }
        }
        return people;
    }

    /** The courses of the teacher. */
    static List<JsonNode> mine(AuthorizedClient client) {
        var mine = "/d2l/api/lp/" + latest(client.get(VERSIONS), "lp") + "/enrollments/myenrollments/?orgUnitTypeId=3";
        return client
                .getAll(mine, answer -> answer.path("Items"), answer -> bookmarked(mine, answer.path("PagingInfo")))
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
        throw new RemoteException(ConnectionError.NO_JSON);
    }

    private static String bookmarked(String path, JsonNode paging) {
        return RemoteJson.isTrue(paging.path("HasMoreItems"))
                ? path + "&bookmark="
                        + URLEncoder.encode(paging.path("Bookmark").asText(), StandardCharsets.UTF_8)
                : "";
    }

    private static JsonNode whole(JsonNode list) {
        if (!list.isArray()) {
            throw new RemoteException(ConnectionError.HALF);
        }
        return list;
    }

    private static String name(JsonNode one) {
        var name = (GradebookPullBuilder.text(one.path("FirstName")) + " "
                        + GradebookPullBuilder.text(one.path("LastName")))
                .strip();
        return name.isEmpty() ? GradebookPullBuilder.text(one.path("DisplayName")) : name;
    }
}
