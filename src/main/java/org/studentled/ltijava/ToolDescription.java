package org.studentled.ltijava;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** How this tool presents itself to platforms: as a registration, or as the file that Canvas reads. */
@Component
public class ToolDescription {

    private static final String CONFIGURATION = "https://purl.imsglobal.org/spec/lti-tool-configuration";
    /** No e-mail address: a tool that does not need it does not ask for it. */
    private static final List<String> CLAIMS = List.of("iss", "sub", "name", "given_name", "family_name", "locale");
    /** Of the words of all platforms those where a course opens a tool; Canvas's names are its own. */
    private static final Set<String> OPENS = Set.of("course_navigation");

    private static final Set<String> CHOOSES = Set.of("ContentArea", "link_selection", "assignment_selection");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final LtiSettings settings;
    private final PlatformQuirksRegistry quirks;

    ToolDescription(LtiSettings settings, PlatformQuirksRegistry quirks) {
        this.settings = settings;
        this.quirks = quirks;
    }

    /** What to ask for: all this tool can use, as far as the platform has it. */
    static Set<String> scopesFor(PlatformConfiguration platform) {
        var scopes = new TreeSet<>(Scopes.ALL);
        if (!platform.scopes().isEmpty()) {
            scopes.retainAll(platform.scopes());
        }
        return scopes;
    }

    /** The body of a registration (LTI dynamic registration 1.0; OpenID Connect registration 1.0). */
    ObjectNode registration(PlatformConfiguration platform) {
        var body = JSON.objectNode();
        body.put("application_type", "web")
                .put("initiate_login_uri", at("/lti/login"))
                .put("client_name", settings.toolName())
                .put("jwks_uri", at("/lti/jwks"))
                .put("logo_uri", at(settings.toolIcon()))
                .put("token_endpoint_auth_method", "private_key_jwt")
                .put("scope", String.join(" ", scopesFor(platform)));
        body.putArray("response_types").add("id_token");
        body.putArray("grant_types").add("client_credentials").add("implicit");
        body.putArray("redirect_uris").add(settings.launchAddress().toString());
        var tool = body.putObject(CONFIGURATION);
        tool.put("domain", settings.address().getRawAuthority())
                .put("description", settings.toolDescription())
                .put("target_link_uri", at("/"));
        tool.putObject("custom_parameters");
        CLAIMS.forEach(tool.putArray("claims")::add);
        var messages = tool.putArray("messages");
        message(messages, platform, "LtiResourceLinkRequest", OPENS);
        message(messages, platform, "LtiDeepLinkingRequest", CHOOSES);
        var family = platform.family();
        if (family != null) {
            quirks.forFamily(family).customize(tool, settings);
        }
        return body;
    }

    private void message(ArrayNode messages, PlatformConfiguration platform, String type, Set<String> wanted) {
        var message = messages.addObject()
                .put("type", type)
                .put("target_link_uri", at("/"))
                .put("label", settings.toolName())
                .put("icon_uri", at(settings.toolIcon()));
        new TreeSet<>(platform.placements(type, wanted)).forEach(message.withArray("placements")::add);
    }

    /** The JSON with which an administrator makes an LTI key in Canvas by hand (its document "Configuring LTI"). */
    public ObjectNode forCanvas() {
        var file = JSON.objectNode();
        file.put("title", settings.toolName())
                .put("description", settings.toolDescription())
                .put("target_link_uri", at("/"))
                .put("oidc_initiation_url", at("/lti/login"))
                .put("public_jwk_url", at("/lti/jwks"));
        new TreeSet<>(Scopes.ALL).forEach(file.putArray("scopes")::add);
        CanvasIds.ASKED.forEach(file.putObject("custom_fields")::put);
        var extension = file.putArray("extensions").addObject();
        extension
                .put("platform", "canvas.instructure.com")
                .put("domain", settings.address().getRawAuthority())
                .put("privacy_level", "name_only");
        var inside = extension.putObject("settings").put("text", settings.toolName());
        var placements = inside.putArray("placements");
        placements
                .addObject()
                .put("placement", "course_navigation")
                .put("message_type", "LtiResourceLinkRequest")
                .put("target_link_uri", at("/"))
                .put("text", settings.toolName())
                .put("default", "disabled");
        new TreeSet<>(CHOOSES)
                .stream()
                        .filter(place -> !place.equals("ContentArea"))
                        .forEach(place -> placements
                                .addObject()
                                .put("placement", place)
                                .put("message_type", "LtiDeepLinkingRequest")
                                .put("target_link_uri", at("/"))
                                .put("text", settings.toolName()));
        return file;
    }

    private String at(String path) {
        return settings.address().resolve(path).toString();
    }
}
