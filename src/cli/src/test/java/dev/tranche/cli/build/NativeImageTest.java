package dev.tranche.cli.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tranche.base.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeImageTest {
  @TempDir private Path home;
  private Path command;

  @BeforeEach
  void makeFolders() throws IOException {
    command = Files.createDirectory(home.resolve("bin")).resolve("native-image");
  }

  private Optional<NativeImage> find() {
    return NativeImage.find(Map.of("GRAALVM_HOME", home.toString()));
  }

  private NativeImage that(String does) throws IOException {
    Files.writeString(command, "#!/bin/sh\n" + does + "\n");
    command.toFile().setExecutable(true);
    return find().orElseThrow();
  }

  @Test
  void thereIsNoneWhereGraalvmHomeNamesNone() throws IOException {
    assertEquals(Optional.empty(), NativeImage.find(Map.of()));
    assertEquals(Optional.empty(), find());
    Files.writeString(command, "not executable");
    assertEquals(Optional.empty(), find());
  }

  @Test
  void whatItMakesReplacesWhatWasThere() throws IOException {
    Path executable = Files.writeString(home.resolve("tranche"), "old");
    NativeImage compiler = that("shift; echo \"$*\" >\"$1\"");
    compiler.compile(List.of("-O3", "Main"), executable);
    assertEquals(home + "/tranche.new -O3 Main\n", Files.readString(executable));
  }

  @Test
  void whatWasThereStaysIfItFails() throws IOException {
    Path executable = Files.writeString(home.resolve("tranche"), "old");
    NativeImage compiler = that("exit 3");
    assertThrows(InputException.class, () -> compiler.compile(List.of("Main"), executable));
    assertEquals("old", Files.readString(executable));
  }
}
