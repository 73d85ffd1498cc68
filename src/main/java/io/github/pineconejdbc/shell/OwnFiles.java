package io.github.pineconejdbc.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Files that are the user's own. Where a file system knows no modes (Windows), its folders' rights are what there is. */
final class OwnFiles {
    private static final Logger LOG = Logger.getLogger(OwnFiles.class.getName());
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private OwnFiles() {}

    /** Makes a file, or the one that is there, readable by the user only. */
    static void makePrivate(Path file) {
        try {
            if (Files.getFileAttributeView(file, PosixFileAttributeView.class) == null) {
                return;
            }
            if (Files.exists(file)) {
                Files.setPosixFilePermissions(file, FILE);
            } else {
                FileAttribute<?> mode = PosixFilePermissions.asFileAttribute(FILE);
                Files.createFile(file, mode);
            }
        } catch (IOException e) {
            // A home that can't be written holds no history either.
            LOG.log(Level.FINE, "no private file", e);
        }
    }

    /**
     * Makes a folder that only the user can write.
     *
     * @return whether there is such a one now
     */
    static boolean makeFolder(Path folder) throws IOException {
        if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) == null) {
            Files.createDirectories(folder);
            return true;
        }
        Path above = folder.getParent();
        if (above != null) {
            Files.createDirectories(above);
        }
        if (!Files.exists(folder)) {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(FOLDER));
        }
        return isOwn(folder);
    }

    /** Whether a file is the user's, and no one else may write it. */
    static boolean isOwn(Path file) throws IOException {
        PosixFileAttributes attributes = Files.readAttributes(file, PosixFileAttributes.class);
        Set<PosixFilePermission> allowed = attributes.permissions();
        return attributes.owner().getName().equals(System.getProperty("user.name"))
                && !allowed.contains(PosixFilePermission.GROUP_WRITE)
                && !allowed.contains(PosixFilePermission.OTHERS_WRITE);
    }
}
