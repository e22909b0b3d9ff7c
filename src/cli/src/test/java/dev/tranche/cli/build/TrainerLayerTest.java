package dev.tranche.cli.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import dev.tranche.cli.CommandLineRun;
import dev.tranche.cli.project.Home;
import dev.tranche.cli.project.SearchedMachine;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project's folder in which something was compiled. */
class TrainerLayerTest {
  @TempDir private Path folder;
  private Home home = new Home(Path.of(""));
  private SearchedMachine machine = SearchedMachine.here();

  @BeforeEach
  void compile() throws IOException {
    home = new Home(folder.resolve("project"));
    Files.createDirectories(home.trainerLibraries());
    Files.writeString(home.trainer(), "ELF GLIBC_2.17 GLIBC_2.34");
    assertTrue(home.trainer().toFile().setExecutable(true));
    for (String name : List.of("onnxruntime", "onnxruntime4j_jni", "xgboost4j")) {
      Files.writeString(home.trainerLibraries().resolve("lib" + name + ".so"), name);
    }
    Path system = Files.createDirectory(folder.resolve("system"));
    Files.writeString(system.resolve("libgomp.so.1"), "OpenMP");
    machine = new SearchedMachine(Map.of(), List.of(system), List.of());
  }

  private Path written(String name) throws IOException {
    Path zip = folder.resolve("target").resolve(name);
    TrainerLayer.of(home, machine).write(zip);
    return zip;
  }

  /** By their names who may do what with them. */
  private static Map<String, String> permissions(Path zip) throws IOException {
    Map<String, String> permissions = new TreeMap<>();
    try (FileSystem files =
            FileSystems.newFileSystem(
                URI.create("jar:" + zip.toUri()), Map.of("enablePosixFileAttributes", "true"));
        Stream<Path> all = Files.walk(files.getPath("/trainer"))) {
      for (Path each : all.toList()) {
        permissions.put(
            each.toString(), PosixFilePermissions.toString(Files.getPosixFilePermissions(each)));
      }
    }
    return permissions;
  }

  @Test
  void holdsTheProgramExecutableAndWhatItLoadsBesideIt() throws IOException {
    assertEquals(
        Map.of(
            "/trainer", "rwxr-xr-x",
            "/trainer/libgomp.so.1", "rw-r--r--",
            "/trainer/libonnxruntime.so", "rw-r--r--",
            "/trainer/libonnxruntime4j_jni.so", "rw-r--r--",
            "/trainer/libxgboost4j.so", "rw-r--r--",
            "/trainer/tranche", "rwxr-xr-x"),
        permissions(written("trainer.zip")));
  }

  @Test
  void ofTheSameFilesIsTheSameBytesWhateverTheirDates() throws IOException {
    Path one = written("one.zip");
    Files.setLastModifiedTime(home.trainer(), FileTime.fromMillis(1_000_000_000_000L));
    assertEquals(-1, Files.mismatch(one, written("other.zip")));
    assertEquals(-1, Files.mismatch(one, written("one.zip")));
  }

  @Test
  void isRefusedWhereNothingWasCompiled() throws IOException {
    Files.delete(home.trainer());
    InputException refused =
        assertThrows(InputException.class, () -> TrainerLayer.of(home, machine));
    assertEquals(home.trainer() + ": not there; run 'tranche compile' first", refused.getMessage());
  }

  @Test
  void isRefusedWithoutOpenMp() {
    SearchedMachine bare = new SearchedMachine(Map.of(), List.of(folder), List.of());
    InputException refused = assertThrows(InputException.class, () -> TrainerLayer.of(home, bare));
    assertTrue(
        String.valueOf(refused.getMessage()).startsWith("libgomp.so.1: not on this machine"));
  }

  @Test
  void isRefusedIfLambdasSystemIsTooOldForIt() throws IOException {
    Files.writeString(home.trainer(), "ELF GLIBC_2.4 GLIBC_2.38 GLIBC_2.17");
    String message =
        String.valueOf(
            assertThrows(InputException.class, () -> written("trainer.zip")).getMessage());
    assertTrue(message.contains(": needs glibc 2.38, and Lambda has 2.34"), message);
    assertFalse(Files.exists(folder.resolve("target")));
  }

  @Test
  void isAskedForByItsOptionAndWithoutAnyNothingIsZipped() {
    CommandLineRun run = CommandLineRun.run("layer", "--out", folder.resolve("target"));
    assertEquals(2, run.code());
    assertTrue(run.err().contains("nothing to zip: give --models, --trainer or both"), run.err());
    assertFalse(Files.exists(folder.resolve("target")));
  }
}
