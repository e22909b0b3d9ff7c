package dev.tranche.scoring.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.bundle.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How every function's executable starts, refuses to start, and ends. */
public abstract class ExecutableContract {
  private static final Path CARRIED = Path.of(System.getenv("LAMBDA_TASK_ROOT"), "models");
  private static final String NEXT = "/2018-06-01/runtime/invocation/next";
  private static final String INIT_ERROR = "/2018-06-01/runtime/init/error {";

  private final String bundle;

  protected ExecutableContract(Task task) {
    this.bundle = task.folder();
  }

  @Test
  void refusesABundleOfWhichAnyFileIsAltered(@TempDir Path folder) throws Exception {
    try (Stream<Path> files = Files.list(CARRIED.resolve(bundle))) {
      for (Path file : files.filter(f -> !f.endsWith("policy.json")).toList()) {
        Path models = Files.createDirectory(folder.resolve(file.getFileName()));
        Path altered = copyOfCarried(models).resolve(file.getFileName());
        Files.writeString(altered, " ", StandardOpenOption.APPEND);
        assertRefused(models, altered + ": ");
      }
    }
  }

  @Test
  void saysWhichFolderHasNoBundle(@TempDir Path empty) throws Exception {
    assertRefused(empty, "no " + bundle + " bundle at " + empty.resolve(bundle));
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

  /** With one line, told to Lambda as well, and code 1. */
  protected static void assertRefused(Path models, String start) throws Exception {
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

  private Path copyOfCarried(Path models) throws IOException {
    Path copy = Files.createDirectory(models.resolve(bundle));
    try (Stream<Path> files = Files.list(CARRIED.resolve(bundle))) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }
}
