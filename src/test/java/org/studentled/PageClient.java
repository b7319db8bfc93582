package org.studentled;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Someone at a screen who opens pages and sends forms; without a key, a family at its link. */
public final class PageClient {

    private final MockMvc browser;
    private final String key;

    public PageClient(MockMvc browser, String key) {
        this.browser = browser;
        this.key = key;
    }

    public Answer open(String path) {
        return send(MockMvcRequestBuilders.get(path));
    }

    /** @param fields name, value, name, value, … */
    public Answer send(String path, String... fields) {
        MockHttpServletRequestBuilder form = MockMvcRequestBuilders.post(path);
        for (int at = 0; at < fields.length; at += 2) {
            form.param(fields[at], fields[at + 1]);
        }
        return send(form);
    }

    /** A form with a picture in it, as a phone sends it. */
    public Answer sendPicture(String path, byte[] picture, String... fields) {
        var form = MockMvcRequestBuilders.multipart(path)
                .file(new MockMultipartFile("picture", "photo.jpg", "image/jpeg", picture));
        for (int at = 0; at < fields.length; at += 2) {
            form.param(fields[at], fields[at + 1]);
        }
        return send(form);
    }

    private Answer send(AbstractMockHttpServletRequestBuilder<?> request) {
        if (!key.isEmpty()) {
            request.header("X-Session", key).header("HX-Request", "true");
        }
        try {
            MockHttpServletResponse response =
                    browser.perform(request).andReturn().getResponse();
            return new Answer(
                    response.getStatus(),
                    response.getContentAsString(StandardCharsets.UTF_8),
                    Objects.requireNonNullElse(response.getRedirectedUrl(), ""));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** What came back. */
    public record Answer(int status, String body, String location) {}
}
