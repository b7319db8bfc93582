package org.studentled.workflow;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where the first password of the engine's screens is written down: a file that only the account the application runs
 * under can read. A log is copied, collected and searched; this file is not.
 */
@Component
class PasswordFile {

    private static final FileAttribute<?>[] OWNER_ONLY =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                    }
                    : new FileAttribute<?>[0];

    private final Path path;

    PasswordFile(@Value("${school.engine-password-file}") Path path) {
        this.path = path.toAbsolutePath();
    }

    Path path() {
        return path;
    }

    /** In place of what an earlier start left there; the file has its permissions from the moment it exists. */
    void write(String user, String password) throws IOException {
        Path folder = path.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.deleteIfExists(path);
        Files.createFile(path, OWNER_ONLY);
        Files.writeString(path, user + System.lineSeparator() + password + System.lineSeparator());
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }
}
