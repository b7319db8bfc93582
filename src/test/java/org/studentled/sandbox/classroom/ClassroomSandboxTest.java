package org.studentled.sandbox.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClassroomSandboxTest {

    private static final Clock WEDNESDAY = Clock.fixed(Instant.parse("2026-10-14T15:00:00Z"), ZoneOffset.UTC);
    private static final String[] ALL = {
        "courses.readonly", "rosters.readonly", "profile.emails", "coursework.students", "coursework.me"
    };

    private final ClassroomSandbox sandbox = ClassroomSandbox.start(0, WEDNESDAY);
    private final HttpClient http = HttpClient.newHttpClient();
    private final ResponseSchema responseSchema = new ResponseSchema();

    @AfterEach
    void stop() {
        sandbox.stop();
    }

    @Test
    void every_answer_fits_googles_own_description() throws Exception {
        String tina = tokenOf(Person.TINA);
        fits("ListCoursesResponse", get(tina, "v1/courses?courseStates=ACTIVE&teacherId=me"));
        fits("Course", get(tina, "v1/courses/" + ClassroomSandbox.ROOM_12));
        fits("ListStudentsResponse", get(tina, room("students")));
        fits("ListTeachersResponse", get(tina, room("teachers")));
        fits("UserProfile", get(tina, "v1/userProfiles/me"));
        fits("ListCourseWorkResponse", get(tina, room("courseWork?courseWorkStates=DRAFT&courseWorkStates=PUBLISHED")));
        fits("ListStudentSubmissionsResponse", get(tina, room("courseWork/-/studentSubmissions?pageSize=500")));
        JsonNode created = post(tina, room("courseWork"), "{\"title\":\"Prep\",\"workType\":\"ASSIGNMENT\"}");
        fits("CourseWork", created);
        fits("CourseWork", get(tina, room("courseWork/" + created.get("id").asText())));
    }

    @Test
    void the_description_catches_what_google_never_sends() throws Exception {
        var json = new ObjectMapper();
        assertThat(responseSchema.faults("Course", json.readTree("{\"courseState\":\"COMPLETED\"}")))
                .hasSize(1);
        assertThat(responseSchema.faults("Course", json.readTree("{\"id\":612000000012}")))
                .hasSize(1);
        assertThat(responseSchema.faults("Course", json.readTree("{\"nmae\":\"Room 12\"}")))
                .hasSize(1);
        assertThat(responseSchema.faults("StudentSubmission", json.readTree("{\"late\":false}")))
                .hasSize(1);
        assertThat(responseSchema.faults("ListCoursesResponse", json.readTree("{\"courses\":[]}")))
                .hasSize(1);
        assertThat(responseSchema.faults("Course", json.readTree("{\"updateTime\":\"yesterday\"}")))
                .hasSize(1);
    }

    @Test
    void a_roster_comes_in_pages_of_thirty_and_odd_pages_end_complete() throws Exception {
        sandbox.happens().join(ClassroomSandbox.ROOM_12, 40);
        String tina = tokenOf(Person.TINA);
        assertThat(get(tina, room("students")).get("students")).hasSize(30);
        sandbox.pages(7, true);
        assertThat(everyone(tina)).hasSize(46);
    }

    @Test
    void a_pupil_sees_the_own_work_and_no_draft_grades() throws Exception {
        JsonNode seen = get(tokenOf(Person.EMEKA), room("courseWork/-/studentSubmissions?pageSize=500"));
        assertThat(seen.get("studentSubmissions")).allSatisfy(one -> {
            assertThat(one.get("userId").asText()).isEqualTo(Person.EMEKA.id());
            assertThat(one.has("draftGrade")).isFalse();
        });
        assertThat(send(
                                tokenOf(Person.EMEKA),
                                "POST",
                                room("courseWork"),
                                "{\"title\":\"x\",\"workType\":\"ASSIGNMENT\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_patch_is_understood_in_both_forms() throws Exception {
        String tina = tokenOf(Person.TINA);
        String id = post(tina, room("courseWork"), "{\"title\":\"Prep\",\"workType\":\"ASSIGNMENT\"}")
                .get("id")
                .asText();
        var real = send(tina, "PATCH", room("courseWork/" + id + "?updateMask=title"), "{\"title\":\"Prep 2\"}");
        assertThat(real.body()).contains("Prep 2");
        var zipped = HttpRequest.newBuilder(
                        URI.create(sandbox.baseUrl() + "/" + room("courseWork/" + id + "?updateMask=state")))
                .header("Authorization", "Bearer " + tina)
                .header("X-HTTP-Method-Override", "PATCH")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(gzip("{\"state\":\"PUBLISHED\"}")))
                .build();
        assertThat(http.send(zipped, HttpResponse.BodyHandlers.ofString()).body())
                .contains("PUBLISHED");
        assertThat(sandbox.calls("PATCH", ".*/courseWork/.*")).isEqualTo(2);
        assertThat(get(tina, room("courseWork/" + id + "/studentSubmissions")).get("studentSubmissions"))
                .hasSize(6);
    }

    @Test
    void work_made_in_the_browser_cannot_be_changed_by_us() throws Exception {
        var refused = send(
                tokenOf(Person.TINA),
                "PATCH",
                room("courseWork/719000000001?updateMask=title"),
                "{\"title\":\"Mine now\"}");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("@ProjectPermissionDenied ");
    }

    @Test
    void a_mask_gives_only_the_fields_asked_for() throws Exception {
        JsonNode page = get(tokenOf(Person.TINA), room("students?fields=nextPageToken,students(userId,profile(name))"));
        var fields = new ArrayList<String>();
        page.at("/students/0").fieldNames().forEachRemaining(fields::add);
        assertThat(fields).containsExactly("userId", "profile");
        assertThat(page.at("/students/0/profile").has("id")).isFalse();
    }

    private Set<String> everyone(String token) throws Exception {
        var seen = new HashSet<String>();
        String next = "";
        do {
            JsonNode page = get(token, room("students?pageSize=9" + next));
            page.path("students")
                    .forEach(student -> seen.add(student.get("userId").asText()));
            next = page.has("nextPageToken")
                    ? "&pageToken=" + page.get("nextPageToken").asText()
                    : "";
        } while (!next.isEmpty());
        return seen;
    }

    private void fits(String schema, JsonNode answer) {
        assertThat(answer.isEmpty()).isFalse();
        assertThat(responseSchema.faults(schema, answer)).isEmpty();
    }

    private String room(String rest) {
        return "v1/courses/" + ClassroomSandbox.ROOM_12 + "/" + rest;
    }

    private String tokenOf(Person person) throws Exception {
        String refreshToken = sandbox.refreshTokenOf(person, ALL);
        String form = "grant_type=refresh_token&client_id=%s&client_secret=%s&refresh_token=%s"
                .formatted(ClassroomSandbox.CLIENT_ID, ClassroomSandbox.CLIENT_SECRET, refreshToken);
        var request = HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return new ObjectMapper().readTree(answer).get("access_token").asText();
    }

    private JsonNode get(String token, String path) throws Exception {
        var answer = send(token, "GET", path, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private JsonNode post(String token, String path, String body) throws Exception {
        return new ObjectMapper().readTree(send(token, "POST", path, body).body());
    }

    private HttpResponse<String> send(String token, String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + "/" + path))
                .header("Authorization", "Bearer " + token)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
