package org.studentled.lms;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.studentled.access.SchoolKey;
import org.studentled.progress.Source;
import org.studentled.school.ClassId;
import org.studentled.school.StaffId;
import org.studentled.school.Texts;

/** Connects a gradebook: its address and credentials are tried with a real call before anything is saved. */
@Component
public class GradeConnecting {

    /** As many as are stored. */
    private static final int LONGEST_ADDRESS = 500;

    private static final String MOODLE_PAGE =
            "(?<=[^/:])/(my|course|login|user|grade|mod|admin|calendar|message|report|index\\.php)(?![^/?#]).*$";

    private static final int LONGEST_CLIENT = 255;
    private static final int LONGEST_SECRET = 2000;

    private final List<Connector> connectors;
    private final List<ConsentGiver> givers;
    private final GradeConnections connections;
    private final GradeConsents consents;
    private final GradeSettings settings;
    private final SchoolKey key;

    GradeConnecting(
            List<Connector> connectors,
            List<ConsentGiver> givers,
            GradeConnections connections,
            GradeConsents consents,
            GradeSettings settings,
            SchoolKey key) {
        this.connectors = connectors;
        this.givers = givers;
        this.connections = connections;
        this.consents = consents;
        this.settings = settings;
        this.key = key;
    }

    /** What someone typed into the form. */
    public record Typed(String address, String tokenAddress, String clientId, String secret) {}

    /** @throws Hindrance when we are not let in; nothing is kept then */
    public SystemThere setUp(Source source, @Nullable ClassId classId, Typed typed) {
        if (!key.isThere()) {
            throw new Hindrance(Hindrance.Kind.NO_KEY);
        }
        var token = typed.tokenAddress().strip();
        var system = new SystemThere(
                UUID.randomUUID(),
                source,
                classId,
                address(site(source, typed.address())),
                token.isEmpty() ? null : address(token),
                Texts.optional(Texts.plainLine(typed.clientId()), LONGEST_CLIENT),
                Texts.optional(Texts.plainLine(typed.secret()), LONGEST_SECRET));
        of(source).test(system);
        connections.keep(system);
        return system;
    }

    /** @throws Hindrance when the new token is not let in either; the old one stays then */
    public void renew(SystemThere system, String secret) {
        if (!key.isThere()) {
            throw new Hindrance(Hindrance.Kind.NO_KEY);
        }
        var renewed = system.withSecret(Texts.optional(Texts.plainLine(secret), LONGEST_SECRET));
        of(system.source()).test(renewed);
        connections.renew(renewed);
    }

    public boolean hasKey() {
        return key.isThere();
    }

    public Connector of(Source source) {
        return connectors.stream()
                .filter(connector -> connector.source() == source)
                .findFirst()
                .orElseThrow(() -> new Hindrance(Hindrance.Kind.UNEXPECTED));
    }

    /** Whether each teacher gives their own consent there. */
    public boolean needsConsent(Source source) {
        return givers.stream().anyMatch(giver -> giver.source() == source);
    }

    /** A ticket for the new tab in which a teacher goes to give consent: their visit does not travel there. */
    public String ticket(StaffId staff, ClassId classId, Source source) {
        return consents.begin(staff, classId, source);
    }

    /** The way to the consent, and the key by which this browser is known when it comes back. */
    public Departure depart(String ticket) {
        var pending = consents.opened(ticket);
        var connection = consented(pending);
        var state = GradeConsents.fresh();
        var browser = GradeConsents.fresh();
        consents.depart(ticket, state, browser);
        return new Departure(
                pending.staff(),
                pending.classId(),
                giver(connection.source()).wayTo(connection.system(), state),
                browser);
    }

    public void arrive(String state, String code, String browser) {
        var pending = consents.redeem(state, browser);
        if (code.isEmpty()) {
            return;
        }
        var connection = consented(pending);
        var grant = giver(connection.source()).exchange(connection.system(), code);
        connections.grant(pending.classId(), connection.source(), pending.staff(), grant);
    }

    private Connection consented(GradeConsents.Pending pending) {
        return connections
                .of(pending.classId(), pending.source())
                .orElseThrow(() -> new Hindrance(Hindrance.Kind.CONSENT_ENDED));
    }

    private ConsentGiver giver(Source source) {
        return givers.stream()
                .filter(giver -> giver.source() == source)
                .findFirst()
                .orElseThrow(() -> new Hindrance(Hindrance.Kind.UNEXPECTED));
    }

    // What was copied from the browser is most often the page one was on; a Moodle may lie below a path of its own.
    private static String site(Source source, String typed) {
        var plain = Texts.plainLine(typed);
        return switch (source) {
            case MOODLE -> plain.replaceFirst(MOODLE_PAGE, "");
            case CANVAS, BRIGHTSPACE, BLACKBOARD -> plain.replaceFirst("(?<=[^/:])/.*$", "");
            default -> plain;
        };
    }

    private URI address(String typed) {
        var plain = Texts.withoutTrailing(Texts.plainLine(typed), '/');
        var text = plain.matches("https?://.*") ? plain : "https://" + plain;
        if (text.length() > LONGEST_ADDRESS) {
            throw new Hindrance(Hindrance.Kind.BAD_ADDRESS);
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
                throw new Hindrance(Hindrance.Kind.BAD_ADDRESS);
            }
            return address;
        } catch (IllegalArgumentException noAddress) {
            throw new Hindrance(Hindrance.Kind.BAD_ADDRESS);
        }
    }

    /** The way to the consent. */
    public record Departure(StaffId staff, ClassId classId, URI way, String browser) {}
}
