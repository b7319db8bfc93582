package org.studentled.letters;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Text messages on their way to a company, as docs/sms.md describes it. */
class SmsOverHttpTest {

    private final WireMockServer company =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private Sms sms;

    @BeforeEach
    void open() {
        company.start();
        sms = new SmsOverHttp(company.url("/texts"), "s3cret");
    }

    @AfterEach
    void close() {
        company.stop();
    }

    @Test
    void a_text_goes_out_with_its_reference_and_every_sign_in_it() {
        company.stubFor(post("/texts").willReturn(aResponse().withStatus(202)));
        sms.send("+1 555 0100", "Mañana \"a las 17:00\"\nغدًا: Sam’s “evening”", "letter-1");
        company.verify(
                postRequestedFor(urlEqualTo("/texts"))
                        .withHeader("Authorization", equalTo("Bearer s3cret"))
                        .withHeader("Idempotency-Key", equalTo("letter-1"))
                        .withRequestBody(
                                equalToJson(
                                        "{\"to\":\"+1 555 0100\",\"text\":\"Mañana \\\"a las 17:00\\\"\\nغدًا: Sam's \\\"evening\\\"\",\"reference\":\"letter-1\"}")));
    }

    @Test
    void a_number_of_no_use_is_told_from_a_company_that_rests() {
        company.stubFor(post("/texts").willReturn(aResponse().withStatus(422)));
        assertThatThrownBy(() -> sms.send("5", "x", "1")).isInstanceOf(Sms.SmsRefused.class);
        company.stubFor(post("/texts").willReturn(aResponse().withStatus(503)));
        assertThatThrownBy(() -> sms.send("5", "x", "1")).isInstanceOf(Sms.SmsServerSilentException.class);
        company.stop();
        assertThatThrownBy(() -> sms.send("5", "x", "1")).isInstanceOf(Sms.SmsServerSilentException.class);
    }

    @Test
    void a_text_that_got_no_answer_may_have_gone_out_or_not() {
        company.stubFor(post("/texts").willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        assertThatThrownBy(() -> sms.send("5", "x", "1")).isInstanceOf(Sms.SmsUnconfirmedException.class);
        company.stubFor(post("/texts").willReturn(aResponse().withStatus(504)));
        assertThatThrownBy(() -> sms.send("5", "x", "1")).isInstanceOf(Sms.SmsUnconfirmedException.class);
    }

    @Test
    void whatever_comes_of_it_a_text_is_handed_over_once() {
        for (var answer : List.of(
                aResponse().withStatus(503),
                aResponse().withStatus(429).withHeader("Retry-After", "0"),
                aResponse().withStatus(302).withHeader("Location", "/texts"),
                aResponse().withFault(Fault.EMPTY_RESPONSE))) {
            company.resetAll();
            company.stubFor(any(anyUrl()).willReturn(answer));
            assertThatThrownBy(() -> sms.send("5", "x", "1")).isInstanceOf(RuntimeException.class);
            company.verify(1, anyRequestedFor(anyUrl()));
        }
    }

    @Test
    void without_an_address_nothing_is_sent() {
        assertThat(new SmsOverHttp("", "").isConfigured()).isFalse();
    }
}
