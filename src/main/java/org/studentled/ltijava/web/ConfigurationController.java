package org.studentled.ltijava.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.studentled.ltijava.ToolDescription;

/** This tool's description for platforms that read it from an address, with this installation's own addresses in it. */
@RestController
class ConfigurationController {

    private final ToolDescription tool;

    ConfigurationController(ToolDescription tool) {
        this.tool = tool;
    }

    @GetMapping(path = "/lti/config/canvas.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode canvas() {
        return tool.forCanvas();
    }
}
