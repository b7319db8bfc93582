package org.studentled.gradebooks.schoology;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.google.api.client.auth.oauth.OAuthHmacSigner;
import com.google.api.client.auth.oauth.OAuthParameters;
import com.google.api.client.http.GenericUrl;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.studentled.connect.ConnectionError;
import org.studentled.gradebooks.GradebookContract;
import org.studentled.gradebooks.RemoteCourse;

/** Schoology by its book: every question signed, lists by their links, grades by enrollments. */
class SchoologyGradebookTest extends GradebookContract {

    private static final String SECTION = "/v1/sections/4318461";
    private static final Pattern TOLD = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    @Autowired
    SchoologyGradebook gradebook;

    @Override
    protected SchoologyGradebook gradebook() {
        return gradebook;
    }

    @Override
    protected RemoteCourse course() {
        return new RemoteCourse("4318461", "Reading Room 5");
    }

    @Override
    protected void answers() {
        answers("/v1/app-user-info", "{\"api_uid\":48289}");
        answers(
                "/v1/users/48289/sections",
                "{\"section\":[{\"id\":\"4318461\",\"course_title\":\"Reading\",\"section_title\":\"Room 5\"}],\"total\":1}");
        answers(
                SECTION + "/assignments",
                "{\"assignment\":[" + CROOKED + "," + work(1, "Spelling 1", 20, 1) + ","
                        + work(2, "Reading fluency 1", 120, 1) + "," + work(3, "Essay", 10, 1) + ","
                        + work(4, "Spelling 2", 20, 0) + "],\"links\":{}}");
        answers(
                SECTION + "/enrollments",
                "{\"enrollment\":[" + CROOKED + "," + enrolled(11, 501, "Ada", "Okafor") + ","
                        + enrolled(12, 502, "Ben", "Lindqvist")
                        + "," + enrolled(13, 503, "Zed", "Else") + ","
                        + enrolled(14, 504, "Ms.", "Rivera").replace("\"admin\":0", "\"admin\":1") + ","
                        + enrolled(15, 505, "Gone", "Away").replace("\"status\":\"1\"", "\"status\":\"5\"") + "]}");
        answers(
                SECTION + "/grades",
                "{\"grades\":{\"grade\":[" + CROOKED + "," + grade(11, 1, "17") + "," + grade(11, 2, "\"71.5\"") + ","
                        + grade(11, 3, "\"B+\"") + "," + grade(14, 1, "1") + "," + grade(15, 1, "1")
                        + "]},\"links\":{\"next\":\"http:\\/\\/localhost:" + THERE.server.port() + SECTION
                        + "/grades?start=100&limit=100\"}}");
        THERE.server.stubFor(secondPage()
                .atPriority(4)
                .willReturn(okJson("{\"grades\":{\"grade\":[" + grade(12, 4, "12") + ","
                        + grade(12, 2, "null").replace("\"exception\":0", "\"exception\":1") + ","
                        + grade(12, 1, "null").replace("\"exception\":0", "\"exception\":2") + ","
                        + grade(13, 1, "9") + "," + grade(12, 99, "5") + "]}}")));
    }

    @Override
    protected String list() {
        return SECTION + "/assignments";
    }

    @Override
    protected MappingBuilder secondPage() {
        return get(urlPathEqualTo(SECTION + "/grades")).withQueryParam("start", equalTo("100"));
    }

    @Override
    protected Map<String, Integer> calls() {
        return Map.of(
                SECTION + "/assignments?start=0&limit=100", 1,
                SECTION + "/enrollments?start=0&limit=100", 1,
                SECTION + "/grades?start=0&limit=100", 1,
                SECTION + "/grades?start=100&limit=100", 1);
    }

    @Override
    protected ConnectionError unknown() {
        return ConnectionError.WRONG_TOKEN;
    }

    @Test
    void every_question_is_signed_anew_and_the_secret_stays_here() throws Exception {
        gradebook.pull(room.id);
        var nonces = new java.util.HashSet<String>();
        for (var event : THERE.server.getAllServeEvents()) {
            var told = told(event.getRequest().getHeader("Authorization"));
            assertThat(told)
                    .containsEntry("oauth_consumer_key", "the-client")
                    .containsEntry("oauth_token", "")
                    .containsEntry("oauth_signature_method", "HMAC-SHA1");
            assertThat(told.get("oauth_signature"))
                    .isEqualTo(signedByAnother(event.getRequest().getAbsoluteUrl(), told));
            assertThat(event.getRequest().toString()).doesNotContain("the-secret");
            nonces.add(told.get("oauth_nonce"));
        }
        assertThat(nonces).hasSize(4);
    }

    @Test
    void signs_that_must_be_written_otherwise_are_signed_as_another_library_signs_them() throws Exception {
        var address = "https://api.schoology.com:443/v1/x%20y?b=a%2Bb&a=%C3%A4~*&a=";
        var header = OAuth1Signature.header(java.net.URI.create(address), "k&y", "s=cret/ü", 1700000000L, "n-1");
        assertThat(told(header).get("oauth_signature")).isEqualTo(signature(address, told(header), "s=cret/ü"));
    }

    private static String signedByAnother(String address, Map<String, String> told) throws GeneralSecurityException {
        return signature(address, told, "the-secret");
    }

    private static String signature(String address, Map<String, String> told, String secret)
            throws GeneralSecurityException {
        var signer = new OAuthHmacSigner();
        signer.clientSharedSecret = secret;
        var parameters = new OAuthParameters();
        parameters.signer = signer;
        parameters.consumerKey = told.get("oauth_consumer_key");
        parameters.token = told.get("oauth_token");
        parameters.nonce = told.get("oauth_nonce");
        parameters.timestamp = told.get("oauth_timestamp");
        parameters.version = told.get("oauth_version");
        parameters.computeSignature("GET", new GenericUrl(address));
        return parameters.signature;
    }

    private static Map<String, String> told(String header) {
        assertThat(header).startsWith("OAuth realm=\"Schoology API\"");
        var told = new HashMap<String, String>();
        var pairs = TOLD.matcher(header);
        while (pairs.find()) {
            told.put(pairs.group(1), URLDecoder.decode(pairs.group(2), StandardCharsets.UTF_8));
        }
        return told;
    }

    private static String work(int id, String title, int top, int published) {
        return "{\"id\":%d,\"title\":\"%s\",\"max_points\":\"%d\",\"published\":%d,\"due\":\"2024-11-13 23:59:00\"}"
                .formatted(id, title, top, published);
    }

    private static String enrolled(int id, int uid, String first, String last) {
        return "{\"id\":\"%d\",\"uid\":\"%d\",\"name_first\":\"%s\",\"name_last\":\"%s\",\"admin\":0,\"status\":\"1\"}"
                .formatted(id, uid, first, last);
    }

    private static String grade(int enrollment, int work, String grade) {
        return "{\"enrollment_id\":%d,\"assignment_id\":%d,\"grade\":%s,\"exception\":0,\"is_final\":0,\"timestamp\":1389651403}"
                .formatted(enrollment, work, grade);
    }
}
