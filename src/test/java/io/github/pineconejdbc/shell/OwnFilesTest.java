package io.github.pineconejdbc.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(OS.WINDOWS)
class OwnFilesTest {
    @TempDir
    private Path directory;

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void aFolderIsMadeForTheUserOnly() throws IOException {
        Path folder = directory.resolve("a/b");
        assertThat(OwnFiles.makeFolder(folder)).isTrue();
        assertThat(mode(folder)).isEqualTo("rwx------");
    }

    @ParameterizedTest
    @CsvSource({"rwxr-xr-x, true", "rwxrwxr-x, false", "rwxr-xrwx, false"})
    void aFolderThatOthersMayWriteIsNone(String mode, boolean own) throws IOException {
        Path folder = Files.createDirectory(directory.resolve("folder"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(mode));
        assertThat(OwnFiles.makeFolder(folder)).isEqualTo(own);
        if (!own) {
            ClassArchive.ensure(folder.resolve("archive"));
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void aHistoryIsTheUsersOnly() throws IOException {
        Path made = directory.resolve("new");
        OwnFiles.makePrivate(made);
        assertThat(mode(made)).isEqualTo("rw-------");
        Path there = Files.createFile(directory.resolve("old"));
        Files.setPosixFilePermissions(there, PosixFilePermissions.fromString("rw-r--r--"));
        OwnFiles.makePrivate(there);
        assertThat(mode(there)).isEqualTo("rw-------");
    }
}
