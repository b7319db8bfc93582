package org.studentled;

import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A browser tab in which someone uses the tool: opens pages and presses buttons with the tab's own key. */
public record Tab(MockMvc browser, String key) {

    public ResultActions open(String address) throws Exception {
        return browser.perform(MockMvcRequestBuilders.get(address).header("X-Session", key));
    }

    /** @param typed name, value, name, value … */
    public ResultActions press(String address, String... typed) throws Exception {
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.post(address).header("X-Session", key).header("HX-Request", "true");
        for (int place = 0; place < typed.length; place += 2) {
            request.param(typed[place], typed[place + 1]);
        }
        return browser.perform(request);
    }
}
