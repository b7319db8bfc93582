package org.studentled.lms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;
import org.studentled.journeys.SharedSchool;

/** The files an administrator copies from are true. */
class LtiConfigTest {

    @Test
    void the_file_for_canvas_is_what_is_served_live() throws Exception {
        var house = SharedSchool.get().address();
        var live = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(house + "/lti/config/canvas.json"))
                                .build(),
                        BodyHandlers.ofString());
        var json = new ObjectMapper();

        var elsewhere = live.body()
                .replace(house, "https://conferences.example")
                .replace(URI.create(house).getAuthority(), "conferences.example");

        assertThat(live.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(json.readTree(elsewhere))
                .isEqualTo(json.readTree(Files.readString(Path.of("lti-config/canvas.json"))));
    }

    @Test
    void the_example_of_a_file_of_platforms_can_be_used_as_it_is() throws IOException {
        var environment = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load("platforms", new FileSystemResource("lti-config/platforms.yaml.example"))
                .forEach(environment.getPropertySources()::addLast);
        ConfigurationPropertySources.attach(environment);

        var platforms =
                Binder.get(environment).bind("lms", LmsSettings.class).get().platforms();

        assertThat(platforms).hasSize(2);
        assertThat(platforms.get(0).registration().deployments()).isEqualTo(Set.of("1"));
        assertThat(platforms.get(1).registration().home()).isEqualTo(URI.create("https://maplestreet.blackboard.com"));
    }

    @Test
    void what_is_the_same_for_all_of_a_kind_need_not_be_typed() {
        var blackboard = new PlatformForm(
                        "BLACKBOARD", "Ours", "https://b.example/", "app-1", "d-1, d-2", "", "", "", "", "")
                .registration();

        assertThat(blackboard.issuer()).isEqualTo("https://blackboard.com");
        assertThat(blackboard.keys().toString()).endsWith("/applications/app-1/jwks.json");
        assertThat(blackboard.deployments()).containsExactlyInAnyOrder("d-1", "d-2");
        var moodle = new PlatformForm("MOODLE", "Ours", "https://m.example", "c", "", null, null, null, null, null)
                .registration();
        assertThat(moodle.token()).isEqualTo(URI.create("https://m.example/mod/lti/token.php"));
    }
}
