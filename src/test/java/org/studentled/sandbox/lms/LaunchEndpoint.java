package org.studentled.sandbox.lms;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.studentled.sandbox.Web;

/** Where people are sent to the tool: begins a login, then answers it with a signed launch, strictly as the specification says. */
public final class LaunchEndpoint {

    private final ToolRegistration toolRegistration;
    private final Course course;
    private final SigningKeys signingKeys;
    private final Clock clock;
    private final Map<String, String> begun = new ConcurrentHashMap<>();
    private final Set<String> nonces = ConcurrentHashMap.newKeySet();
    private volatile String issuer = "";
    private volatile LaunchFault launchFault = LaunchFault.NONE;
    private volatile Consumer<LaunchTokenDraft> further = launchTokenDraft -> {};
    private volatile Consumer<LaunchTokenDraft> redraft = launchTokenDraft -> {};
    private volatile boolean offersStorage;
    private volatile Map<String, String> last = Map.of();

    LaunchEndpoint(ToolRegistration toolRegistration, Course course, SigningKeys signingKeys, Clock clock) {
        this.toolRegistration = toolRegistration;
        this.course = course;
        this.signingKeys = signingKeys;
        this.clock = clock;
    }

    void openAt(String address) {
        issuer = address;
    }

    public LaunchFault launchFault() {
        return launchFault;
    }

    public void mischief(LaunchFault wanted) {
        launchFault = wanted;
    }

    void alsoSays(Consumer<LaunchTokenDraft> claims) {
        further = claims;
    }

    /** From now on every token passes through these hands before it is signed. */
    public void redraft(Consumer<LaunchTokenDraft> wanted) {
        redraft = wanted;
    }

    /** Whether the course page keeps values for tools and says so at login. */
    public void offersStorage(boolean yes) {
        offersStorage = yes;
    }

    public boolean offersStorage() {
        return offersStorage;
    }

    /** The parameters with which a login for this person begins. */
    public Map<String, String> begin(String personId) {
        course.with(personId);
        // Braces and quotes, as Moodle sends them: a tool must hand them back as they are.
        var hint = "{\"launchid\":\"" + UUID.randomUUID() + "\"}";
        begun.put(hint, personId);
        var login = new LinkedHashMap<String, String>();
        login.put("iss", issuer);
        login.put("target_link_uri", toolRegistration.target());
        login.put("login_hint", personId);
        login.put("lti_message_hint", hint);
        login.put("client_id", ToolRegistration.CLIENT_ID);
        login.put("lti_deployment_id", ToolRegistration.DEPLOYMENT);
        if (offersStorage) {
            login.put("lti_storage_target", "_parent");
        }
        return login;
    }

    Web.Answer launch(Web.Request request) {
        return AutoSubmitForms.posting(toolRegistration.login(), begin(request.get("person")));
    }

    /** The authorization endpoint. */
    Web.Answer authorize(Web.Request request) {
        require(request, "scope", "openid");
        require(request, "response_type", "id_token");
        require(request, "response_mode", "form_post");
        require(request, "prompt", "none");
        require(request, "client_id", ToolRegistration.CLIENT_ID);
        require(request, "redirect_uri", toolRegistration.redirect());
        var personId = begun.remove(request.get("lti_message_hint"));
        if (personId == null || !personId.equals(request.get("login_hint"))) {
            throw new Web.Refused(400, "This login was not begun here, or was used before.");
        }
        if (request.get("state").length() < 32 || request.get("nonce").length() < 32) {
            throw new Web.Refused(400, "state and nonce must be hard to guess.");
        }
        if (!nonces.add(request.get("nonce"))) {
            throw new Web.Refused(400, "The nonce was used before.");
        }
        return AutoSubmitForms.posting(toolRegistration.redirect(), answer(request, course.with(personId)));
    }

    private Map<String, String> answer(Web.Request request, EnrolledPerson person) {
        if (launchFault == LaunchFault.REPLAYED && !last.isEmpty()) {
            return last;
        }
        var launchTokenDraft = new LaunchTokenDraft(signingKeys.current());
        new LaunchClaims(issuer, toolRegistration, clock).writeTo(launchTokenDraft, person, request.get("nonce"));
        further.accept(launchTokenDraft);
        launchFault.workOn(launchTokenDraft);
        redraft.accept(launchTokenDraft);
        var token = launchTokenDraft.signed();
        last = Map.of(
                "id_token",
                launchFault == LaunchFault.TAMPERED ? tampered(token) : token,
                "state",
                request.get("state"));
        return last;
    }

    // The payload says something else than what was signed.
    private static String tampered(String token) {
        var parts = token.split("\\.");
        var payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("membership#Learner", "membership#Instructor")
                .replace("\"sub\":\"ms-", "\"sub\":\"mx-");
        return parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8))
                + "." + parts[2];
    }

    private static void require(Web.Request request, String name, String value) {
        if (!value.equals(request.get(name))) {
            throw new Web.Refused(400, name + " must be " + value + ", not " + request.get(name));
        }
    }
}
