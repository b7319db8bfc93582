package org.studentled.gradebooks;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.studentled.connect.ConnectionError;
import org.studentled.connect.PendingAuthorization;
import org.studentled.connect.PendingAuthorizations;
import org.studentled.connect.RemoteException;
import org.studentled.progress.ScoreSource;
import org.studentled.school.ClassId;
import org.studentled.school.RandomIds;
import org.studentled.school.StaffId;
import org.studentled.school.TextRules;
import org.studentled.secrets.SecretCipher;

/** Connects a gradebook: its address and credentials are tried with a real call before anything is saved. */
@Component
public class ConnectGradebook {

    private static final String FLOW = "gradebook";

    /** As many as are stored. */
    private static final int LONGEST_ADDRESS = 500;

    private static final String MOODLE_PAGE =
            "(?<=[^/:])/(my|course|login|user|grade|mod|admin|calendar|message|report|index\\.php)(?![^/?#]).*$";

    private static final int LONGEST_CLIENT = 255;
    private static final int LONGEST_SECRET = 2000;

    private final List<Connector> connectors;
    private final List<OAuthConnector> givers;
    private final GradebookConnections connections;
    private final PendingAuthorizations pendingAuthorizations;
    private final GradebookSettings settings;
    private final SecretCipher key;

    ConnectGradebook(
            List<Connector> connectors,
            List<OAuthConnector> givers,
            GradebookConnections connections,
            PendingAuthorizations pendingAuthorizations,
            GradebookSettings settings,
            SecretCipher key) {
        this.connectors = connectors;
        this.givers = givers;
        this.connections = connections;
        this.pendingAuthorizations = pendingAuthorizations;
        this.settings = settings;
        this.key = key;
    }

    /** What someone typed into the form. */
    public record Typed(String address, String tokenAddress, String clientId, String secret) {}

    /** @throws RemoteException when we are not let in; nothing is kept then */
    public RemoteSystem setUp(ScoreSource source, @Nullable ClassId classId, Typed typed) {
        if (!key.isConfigured()) {
            throw new RemoteException(ConnectionError.NO_KEY);
        }
        var token = typed.tokenAddress().strip();
        var system = new RemoteSystem(
                RandomIds.next(),
                source,
                classId,
                address(site(source, typed.address())),
                token.isEmpty() ? null : address(token),
                TextRules.optional(TextRules.plainLine(typed.clientId()), LONGEST_CLIENT),
                TextRules.optional(TextRules.plainLine(typed.secret()), LONGEST_SECRET));
        connector(source).test(system);
        connections.save(system);
        return system;
    }

    /** @throws RemoteException when the new token is not let in either; the old one stays then */
    public void renew(RemoteSystem system, String secret) {
        if (!key.isConfigured()) {
            throw new RemoteException(ConnectionError.NO_KEY);
        }
        var renewed = system.withSecret(TextRules.optional(TextRules.plainLine(secret), LONGEST_SECRET));
        connector(system.source()).test(renewed);
        connections.renew(renewed);
    }

    public boolean hasKey() {
        return key.isConfigured();
    }

    public Connector connector(ScoreSource source) {
        return connectors.stream()
                .filter(connector -> connector.source() == source)
                .findFirst()
                .orElseThrow(() -> new RemoteException(ConnectionError.UNEXPECTED));
    }

    /** Whether each teacher gives their own consent there. */
    public boolean needsConsent(ScoreSource source) {
        return givers.stream().anyMatch(giver -> giver.source() == source);
    }

    /** A ticket for the new tab in which a teacher goes to give consent: their visit does not travel there. */
    public String ticket(StaffId staff, ClassId classId, ScoreSource source) {
        return pendingAuthorizations.begin(
                new PendingAuthorization(FLOW, staff.value(), classId.value(), source.name()));
    }

    /** The way to the consent, and the key by which this browser is known when it comes back. */
    public Departure depart(String ticket) {
        var departure = pendingAuthorizations.depart(FLOW, ticket).orElseThrow(ConnectGradebook::ended);
        var connection = consented(departure.authorization());
        return new Departure(
                new StaffId(departure.authorization().person()),
                connection.classId(),
                oauthConnector(connection.source()).authorizationUrl(connection.system(), departure),
                departure.browser());
    }

    public void arrive(String state, String code, String browser) {
        var departure = pendingAuthorizations.redeem(FLOW, state, browser).orElseThrow(ConnectGradebook::ended);
        if (code.isEmpty()) {
            return;
        }
        var connection = consented(departure.authorization());
        var grant = oauthConnector(connection.source()).exchange(connection.system(), code, departure.verifier());
        connections.saveGrant(
                connection.classId(),
                connection.source(),
                new StaffId(departure.authorization().person()),
                grant);
    }

    private GradebookConnection consented(PendingAuthorization authorization) {
        return connections
                .findBySource(
                        new ClassId(requireNonNull(authorization.subject())),
                        ScoreSource.valueOf(authorization.detail()))
                .orElseThrow(ConnectGradebook::ended);
    }

    private static RemoteException ended() {
        return new RemoteException(ConnectionError.CONSENT_ENDED);
    }

    private OAuthConnector oauthConnector(ScoreSource source) {
        return givers.stream()
                .filter(giver -> giver.source() == source)
                .findFirst()
                .orElseThrow(() -> new RemoteException(ConnectionError.UNEXPECTED));
    }

    // What was copied from the browser is most often the page one was on; a Moodle may lie below a path of its own.
    private static String site(ScoreSource source, String typed) {
        var plain = TextRules.plainLine(typed);
        return switch (source) {
            case MOODLE -> plain.replaceFirst(MOODLE_PAGE, "");
            case CANVAS, BRIGHTSPACE, BLACKBOARD -> plain.replaceFirst("(?<=[^/:])/.*$", "");
            default -> plain;
        };
    }

    private URI address(String typed) {
        var plain = TextRules.withoutTrailing(TextRules.plainLine(typed), '/');
        var text = plain.matches("https?://.*") ? plain : "https://" + plain;
        if (text.length() > LONGEST_ADDRESS) {
            throw new RemoteException(ConnectionError.BAD_ADDRESS);
        }
        try {
            var address = URI.create(text);
            var safe = "https".equals(address.getScheme()) || settings.plainHttp();
            if (text.length() > LONGEST_ADDRESS
                    || text.indexOf("://") != text.lastIndexOf("://")
                    || address.getHost() == null
                    || !safe
                    || address.getRawUserInfo() != null
                    || address.getRawQuery() != null
                    || address.getRawFragment() != null) {
                throw new RemoteException(ConnectionError.BAD_ADDRESS);
            }
            return address;
        } catch (IllegalArgumentException noAddress) {
            throw new RemoteException(ConnectionError.BAD_ADDRESS);
        }
    }

    /** The way to the consent. */
    public record Departure(StaffId staff, ClassId classId, URI way, String browser) {}
}
