package org.studentled.sandbox.lms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.studentled.sandbox.Web;

/** Dynamic registration as a strict platform offers it: one token, one registration, everything that must be said. */
public final class RegistrationEndpoint {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONFIGURATION = "https://purl.imsglobal.org/spec/lti-tool-configuration";

    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private volatile String address = "";
    private volatile String family = "moodle";
    private volatile Fault fault = Fault.NONE;
    private volatile List<String> granted = List.of();
    private volatile @Nullable JsonNode last;

    /** What can go wrong while a tool registers. */
    public enum Fault {
        NONE,
        REDIRECTS,
        SPEAKS_FOR_ANOTHER,
        KEYS_INSIDE,
        NOT_JSON,
        FAR_TOO_MUCH,
        DECLINES,
        NO_CLIENT_ID
    }

    void openAt(Web web) {
        address = web.address();
        web.page("/openid-configuration", this::configuration)
                .page("/registrations", this::register)
                .page("/elsewhere", request -> Web.Answer.json("{}"));
    }

    /** What the platform adds to the address its administrator pasted. */
    public Map<String, String> begin() {
        var token = UUID.randomUUID().toString();
        tokens.add(token);
        return Map.of("openid_configuration", address + "/openid-configuration?course=1", "registration_token", token);
    }

    public void mishap(Fault wanted) {
        fault = wanted;
    }

    public void family(String code) {
        family = code;
    }

    /** What is granted from now on, whatever is asked for; nothing means all. */
    public void grant(String... scopes) {
        granted = List.of(scopes);
    }

    /** What the tool said of itself. */
    public @Nullable JsonNode last() {
        return last;
    }

    private Web.Answer configuration(Web.Request request) {
        // As Canvas does.
        require(tokens.contains(bearer(request)), 401, "token");
        switch (fault) {
            case REDIRECTS -> {
                return new Web.Answer(302, Map.of("Location", address + "/elsewhere"), new byte[0]);
            }
            case NOT_JSON -> {
                return Web.Answer.html("<title>Log in</title>");
            }
            case FAR_TOO_MUCH -> {
                return Web.Answer.json("{\"padding\":\"" + "x".repeat(100_000) + "\"}");
            }
            default -> {
                return Web.Answer.json(described().toString());
            }
        }
    }

    private ObjectNode described() {
        var said = JSON.createObjectNode();
        said.put("issuer", fault == Fault.SPEAKS_FOR_ANOTHER ? address.replace("127.0.0.1", "127.0.0.2") : address)
                .put("authorization_endpoint", address + "/authorize")
                .put("token_endpoint", address + "/token")
                .put("jwks_uri", fault == Fault.KEYS_INSIDE ? "https://10.0.0.7/jwks" : address + "/jwks")
                .put("registration_endpoint", address + "/registrations");
        var scopes = said.putArray("scopes_supported").add("openid");
        List.of("lineitem", "lineitem.readonly", "score", "result.readonly")
                .forEach(each -> scopes.add(GradebookEndpoint.AGS + each));
        scopes.add("https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly");
        var platform = said.putObject("https://purl.imsglobal.org/spec/lti-platform-configuration");
        platform.put("product_family_code", family).put("version", "1");
        var messages = platform.putArray("messages_supported");
        messages.addObject()
                .put("type", "LtiResourceLinkRequest")
                .putArray("placements")
                .add("course_navigation");
        messages.addObject()
                .put("type", "LtiDeepLinkingRequest")
                .putArray("placements")
                .add("ContentArea");
        return said;
    }

    private Web.Answer register(Web.Request request) {
        require(fault != Fault.DECLINES, 400, "{\"error\":\"invalid_client_metadata\"}");
        require(tokens.remove(bearer(request)), 401, "The token is unknown or was used");
        require("application/json".equals(request.header("Content-type")), 415, "application/json");
        var said = GradebookEndpoint.json(request.body());
        last = said;
        require("web".equals(said.path("application_type").asText()), 400, "application_type");
        require(texts(said.path("response_types")).equals(Set.of("id_token")), 400, "response_types");
        require(texts(said.path("grant_types")).equals(Set.of("implicit", "client_credentials")), 400, "grant_types");
        require("private_key_jwt".equals(said.path("token_endpoint_auth_method").asText()), 400, "auth method");
        List.of("initiate_login_uri", "client_name", "jwks_uri", "scope")
                .forEach(name -> require(!said.path(name).asText().isBlank(), 400, name));
        require(said.path("redirect_uris").size() == 1, 400, "redirect_uris");
        var tool = said.path(CONFIGURATION);
        require(!tool.path("domain").asText().contains("/"), 400, "domain");
        require(!tool.path("target_link_uri").asText().isBlank(), 400, "target_link_uri");
        require(texts(tool.path("claims")).containsAll(Set.of("iss", "sub")), 400, "claims");
        return Web.Answer.of(201, "application/json", answer(said).toString());
    }

    private JsonNode answer(JsonNode said) {
        var answer = (ObjectNode) said.deepCopy();
        if (fault != Fault.NO_CLIENT_ID) {
            answer.put("client_id", ToolRegistration.CLIENT_ID);
        }
        if (!granted.isEmpty()) {
            answer.put("scope", String.join(" ", granted));
        }
        // Canvas tells no deployment here; it is met at the first launch.
        if (!family.equals("canvas")) {
            ((ObjectNode) answer.path(CONFIGURATION)).put("deployment_id", ToolRegistration.DEPLOYMENT);
        }
        return answer;
    }

    private static String bearer(Web.Request request) {
        return request.header("Authorization").replaceFirst("^Bearer ", "");
    }

    private static Set<String> texts(JsonNode list) {
        return Set.copyOf(StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList());
    }

    private static void require(boolean holds, int status, String otherwise) {
        GradebookEndpoint.require(holds, status, otherwise);
    }
}
