package dev.tranche.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.function.StartedExecutable;
import dev.tranche.scoring.function.TemporaryFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecutableIT {
  private static final Path CARRIED = Path.of(System.getenv("LAMBDA_TASK_ROOT"), "models");
  private static final String NEXT = "/2018-06-01/runtime/invocation/next";
  private static final String INIT_ERROR = "/2018-06-01/runtime/init/error {";

  @Test
  void refusesAnAlteredBundleInOneLineAndTellsLambda(@TempDir Path models) throws Exception {
    Path altered = copyOfCarried(models).resolve("manifest.json");
    Files.writeString(altered, " ", StandardOpenOption.APPEND);
    assertRefused(models, altered + ": ");
  }

  @Test
  void saysWhichFolderHasNoBundle(@TempDir Path empty) throws Exception {
    assertRefused(empty, "no segments bundle at " + empty.resolve("segments"));
  }

  @Test
  void endsInSilenceAndSuccessWhenTerminated() throws Exception {
    Set<Path> before = TemporaryFolders.now();
    try (StartedExecutable executable = StartedExecutable.with(CARRIED)) {
      String call = executable.nextCall().orElseThrow();
      assertTrue(call.startsWith(NEXT), call);
      executable.terminate();
      assertEquals("", executable.output());
      assertEquals(0, executable.exitValue());
    }
    assertEquals(before, TemporaryFolders.now());
  }

  private static void assertRefused(Path models, String start) throws Exception {
    try (StartedExecutable executable = StartedExecutable.with(models)) {
      String said = executable.output();
      assertEquals(1, executable.exitValue(), said);
      assertEquals(1, said.lines().count(), said);
      assertTrue(said.startsWith(start), said);
      String call = executable.nextCall().orElseThrow();
      assertTrue(call.startsWith(INIT_ERROR), call);
      assertTrue(call.contains(said.strip().replace("\"", "\\\"")), call);
      assertTrue(executable.silent());
    }
  }

  private static Path copyOfCarried(Path models) throws IOException {
    Path copy = Files.createDirectory(models.resolve("segments"));
    try (Stream<Path> files = Files.list(CARRIED.resolve("segments"))) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }
}
