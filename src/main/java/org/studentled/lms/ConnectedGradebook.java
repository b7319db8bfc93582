package org.studentled.lms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.studentled.progress.Gradebook;
import org.studentled.progress.Source;
import org.studentled.school.ClassId;

/** A gradebook behind a connection that someone set up on a screen. */
public abstract class ConnectedGradebook implements Gradebook, Connector {

    private final Source source;
    private final Desk desk;

    protected ConnectedGradebook(Source source, Desk desk) {
        this.source = source;
        this.desk = desk;
    }

    @Override
    public final Source source() {
        return source;
    }

    @Override
    public final boolean covers(ClassId classId) {
        return desk.connections.covers(classId, source);
    }

    @Override
    public final String nameOf(ClassId classId) {
        return desk.connections.of(classId, source).map(Connection::courseName).orElse("");
    }

    @Override
    public final Pull pull(ClassId classId) {
        try {
            var connection =
                    desk.connections.of(classId, source).orElseThrow(() -> new Hindrance(Hindrance.Kind.NO_COURSE));
            var harvest = read(connection);
            // Half a gradebook is none: whatever was read was read to its end.
            return harvest.pull(connection.host() + "/" + connection.course());
        } catch (Hindrance hindrance) {
            var sentence = desk.say(hindrance.messageKey()) + " " + desk.say(hindrance.messageKey() + ".next");
            if (hindrance.isPassing()) {
                throw new NotReachable(sentence, hindrance);
            }
            return Pull.refused(sentence);
        }
    }

    @Override
    public final String people(ClassId classId) {
        return "/classes/%s/connections/%s/people".formatted(classId, source);
    }

    /** Where each teacher gives a consent of their own, that is given again instead. */
    @Override
    public final String renewal(ClassId classId) {
        return desk.givers.stream().noneMatch(giver -> giver.source() == source)
                        && desk.connections
                                .of(classId, source)
                                .filter(connection -> connection.system().classId() != null)
                                .isPresent()
                ? "/classes/%s/connections/%s/renew".formatted(classId, source)
                : "";
    }

    /** @throws Hindrance when it could not be read whole: half a gradebook is no gradebook */
    protected abstract Harvest read(Connection connection);

    /** @param names everyone's name there by the id there */
    protected final Harvest harvest(Connection connection, Map<String, String> names) {
        Map<String, String> known = new LinkedHashMap<>();
        // Who is odd there, without an id or a name, keeps no one else away.
        names.forEach((id, name) -> {
            if (!id.isEmpty()) {
                known.put(id, name.isBlank() ? "?" : name);
            }
        });
        return new Harvest(desk.children.match(connection, known), desk.messages);
    }

    /** What every such gradebook works with. */
    @Component
    public static class Desk {

        private final GradeConnections connections;
        private final List<ConsentGiver> givers;
        private final Children children;
        private final MessageSource messages;

        Desk(GradeConnections connections, List<ConsentGiver> givers, Children children, MessageSource messages) {
            this.connections = connections;
            this.givers = givers;
            this.children = children;
            this.messages = messages;
        }

        private String say(String key) {
            return messages.getMessage(key, null, LocaleContextHolder.getLocale());
        }
    }
}
