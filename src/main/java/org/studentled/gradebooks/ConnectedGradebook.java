package org.studentled.gradebooks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.studentled.connect.ConnectionError;
import org.studentled.connect.RemoteException;
import org.studentled.progress.Gradebook;
import org.studentled.progress.PullProblem;
import org.studentled.progress.ScoreSource;
import org.studentled.school.ClassId;

/** A gradebook behind a connection that someone set up on a screen. */
public abstract class ConnectedGradebook implements Gradebook, Connector {

    private final ScoreSource source;
    private final Context context;

    protected ConnectedGradebook(ScoreSource source, Context context) {
        this.source = source;
        this.context = context;
    }

    @Override
    public final ScoreSource source() {
        return source;
    }

    @Override
    public final boolean covers(ClassId classId) {
        return context.connections.covers(classId, source);
    }

    @Override
    public final String nameOf(ClassId classId) {
        return context.connections
                .findBySource(classId, source)
                .map(GradebookConnection::courseName)
                .orElse("");
    }

    @Override
    public final Pull pull(ClassId classId) {
        try {
            var connection = context.connections
                    .findBySource(classId, source)
                    .orElseThrow(() -> new RemoteException(ConnectionError.NO_COURSE));
            var builder = read(connection);
            // Half a gradebook is none: whatever was read was read to its end.
            return builder.pull(connection.host() + "/" + connection.course());
        } catch (RemoteException exception) {
            var problem = PullProblem.of(GradebookErrorMessages.key(exception.error()));
            if (exception.isPassing()) {
                throw new GradebookUnreachableException(problem, exception);
            }
            return Pull.refused(problem);
        }
    }

    @Override
    public final String people(ClassId classId) {
        return "/classes/%s/connections/%s/people".formatted(classId, source);
    }

    /** Where each teacher gives a consent of their own, that is given again instead. */
    @Override
    public final String renewal(ClassId classId) {
        return context.givers.stream().noneMatch(giver -> giver.source() == source)
                        && context.connections
                                .findBySource(classId, source)
                                .filter(connection -> connection.system().classId() != null)
                                .isPresent()
                ? "/classes/%s/connections/%s/renew".formatted(classId, source)
                : "";
    }

    /** @throws RemoteException when it could not be read whole: half a gradebook is no gradebook */
    protected abstract GradebookPullBuilder read(GradebookConnection connection);

    /** @param names everyone's name there by the id there */
    protected final GradebookPullBuilder builder(GradebookConnection connection, Map<String, String> names) {
        Map<String, String> known = new LinkedHashMap<>();
        // Who is odd there, without an id or a name, keeps no one else away.
        names.forEach((id, name) -> {
            if (!id.isEmpty()) {
                known.put(id, name.isBlank() ? "?" : name);
            }
        });
        return new GradebookPullBuilder(context.studentMatcher.match(connection, known));
    }

    /** What every such gradebook works with. */
    @Component
    public static class Context {

        private final GradebookConnections connections;
        private final List<OAuthConnector> givers;
        private final StudentMatcher studentMatcher;

        Context(GradebookConnections connections, List<OAuthConnector> givers, StudentMatcher studentMatcher) {
            this.connections = connections;
            this.givers = givers;
            this.studentMatcher = studentMatcher;
        }
    }
}
