package org.studentled.gradebooks;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.studentled.progress.ScoreSource;
import org.studentled.school.ClassId;

/**
 * An LMS or the school's records, with the credentials for it.
 *
 * @param classId the one class it was set up for, or nothing when the office set it up for the whole school
 * @param tokenAddress where access is asked for, when that is not at the address itself
 * @param clientId our name there, where it needs one; empty otherwise
 * @param secret a token, or the secret that goes with the client id
 */
public record RemoteSystem(
        UUID id,
        ScoreSource source,
        @Nullable ClassId classId,
        URI address,
        @Nullable URI tokenAddress,
        String clientId,
        String secret) {

    public URI at(String path) {
        return URI.create(address + path);
    }

    RemoteSystem withSecret(String another) {
        return new RemoteSystem(id, source, classId, address, tokenAddress, clientId, another);
    }

    /** What the secret of a system is sealed for. */
    static String purpose(UUID id) {
        return "lms system|" + id;
    }

    /** Keeps the secret out of every log. */
    @Override
    public String toString() {
        return "SystemThere[" + source + ", " + address + "]";
    }
}
