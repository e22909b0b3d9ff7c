package dev.tranche.scoring.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.ModelFile;
import dev.tranche.scoring.bundle.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How every function's executable starts, refuses to start, and ends. */
public abstract class ExecutableContract {
  private static final Path CARRIED = Path.of(System.getenv("LAMBDA_TASK_ROOT"), "models");
  private static final String NEXT = "/2018-06-01/runtime/invocation/next";
  private static final String INIT_ERROR = "/2018-06-01/runtime/init/error {";

  private final Task task;
  private final String bundle;

  protected ExecutableContract(Task task) {
    this.task = task;
    this.bundle = task.folder();
  }

  /** Of the models that nobody has asked for yet nothing is known. */
  @Test
  void refusesABundleOfWhichAnyFileItStartsWithIsAltered(@TempDir Path folder) throws Exception {
    for (String file : startsWith()) {
      Path models = Files.createDirectory(folder.resolve(file));
      Path altered = copyOfCarried(models).resolve(file);
      Files.writeString(altered, " ", StandardOpenOption.APPEND);
      assertRefused(models, altered + ": ");
    }
  }

  private List<String> startsWith() {
    Manifest manifest = Bundle.load(CARRIED.resolve(bundle), task).manifest();
    ModelFile champion = manifest.model(manifest.models().champion());
    List<String> files = new ArrayList<>(List.of("manifest.json", champion.graph().name()));
    champion.explanation().ifPresent(it -> files.add(it.graph().name()));
    return files;
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
    assertRefused(Map.of("TRANCHE_MODELS", models.toString()), start);
  }

  /** The same of any settings. */
  protected static void assertRefused(Map<String, String> settings, String start) throws Exception {
    try (StartedExecutable executable = StartedExecutable.with(settings, List.of())) {
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
