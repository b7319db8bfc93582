package org.studentled.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.PageClient;
import org.studentled.access.Sessions;
import org.studentled.school.Actor;

@FullApplication
class InvalidAddressTest {

    @LocalServerPort
    int port;

    @Autowired
    MockMvc browser;

    @Autowired
    Sessions sessions;

    @Autowired
    ApplicationContext context;

    @Test
    void an_address_the_server_itself_refuses_is_answered_with_a_page_like_any_other() throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/classes;x=1//y"))
                                .header("Accept", "text/html")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Something went wrong.", "Go to the home page")
                .doesNotContain("Exception");
    }

    @Test
    void whoever_has_nothing_to_do_here_is_greeted_all_the_same() {
        var adult = Actor.adult(new EveningFixture(context).ada);
        var someone = new PageClient(browser, sessions.start(adult, null));

        assertThat(someone.open("/").body()).contains("Hello!", "There is nothing for you to do right now.");
    }
}
