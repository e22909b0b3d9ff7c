package dev.tranche.segmentation.file.retrain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import dev.tranche.segmentation.file.FailedFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The end of a child process, whatever it is. */
class TrainerRunTest {
  private static final Set<Integer> ANSWERS = Set.of(0, 4);

  @TempDir private Path folder;

  private final List<String> steps = new ArrayList<>();

  private int run(Duration time, String... script) throws IOException {
    Path program = folder.resolve("trainer");
    Files.writeString(program, "#!/bin/sh\n" + String.join("\n", script) + "\n");
    assertTrue(program.toFile().setExecutable(true));
    return new TrainerRun(
            new Trainer(program, Optional.of(100L)),
            TrainerRun.end(System.nanoTime(), time),
            steps::add)
        .run(List.of("retrain", "--data", "later.csv"), folder, ANSWERS);
  }

  private int run(String... script) throws IOException {
    return run(Duration.ofMinutes(1), script);
  }

  @Test
  void itsCodeIsTheAnswerAndItsStepsAreToldInOrder() throws IOException {
    assertEquals(
        4,
        run(
            "echo 'reading later.csv …' >&2",
            "sleep 0.2",
            "echo 'tranche: label Ann Other is neither 0 nor 1' >&2",
            "echo 'fitting …' >&2",
            "echo '{\"a\": \"large\"}'",
            "exit 4"));
    assertEquals(List.of("reading later.csv …", "fitting …"), steps);
  }

  @Test
  void itWorksInTheFolderWithItsLibrariesAndNothingOfThisEnvironment() throws IOException {
    assertEquals(0, run("env > environment", "pwd > here", "echo \"$@\" > arguments"));
    assertEquals(folder.toRealPath() + "\n", Files.readString(folder.resolve("here")));
    assertEquals(
        "-Donnxruntime.native.path=%1$s -Dtranche.xgboost.library=%1$s/libxgboost4j.so"
                .formatted(folder)
            + " -Djava.io.tmpdir=%s -Dstderr.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8"
                .formatted(folder)
            + " -Xmx100m retrain --data later.csv\n",
        Files.readString(folder.resolve("arguments")));
    List<String> names =
        Files.readAllLines(folder.resolve("environment")).stream()
            .map(line -> line.split("=", 2)[0])
            .toList();
    assertTrue(
        names.containsAll(List.of("LANG", "LD_LIBRARY_PATH", "OMP_WAIT_POLICY")), names.toString());
    assertFalse(names.contains("HOME") || names.contains("USER"), names.toString());
  }

  @Test
  void badInputIsWhatItsLinesSay() {
    InputException refused =
        assertThrows(
            InputException.class,
            () ->
                run(
                    "echo 'reading later.csv …' >&2",
                    "echo 'tranche: later.csv: no column a' >&2",
                    "echo 'tranche: later.csv: no column b' >&2",
                    "exit 2"));
    assertEquals("later.csv: no column a; later.csv: no column b", refused.getMessage());
  }

  /** As {@code RunErrors} of the command line says it. */
  @Test
  void tooLittleMemoryIsNoFaultOfTheFile() {
    FailedFileException small =
        assertThrows(
            FailedFileException.class,
            () ->
                run(
                    "echo 'tranche: the data needs more than the 2.6 GB of memory that Java may"
                        + " use; JAVA_TOOL_OPTIONS=-Xmx12g, for example, allows it 12 GB' >&2",
                    "exit 2"));
    assertEquals("training_out_of_memory", small.code());
    assertEquals(
        "training needs more memory than the function has; give the function more, or the file"
            + " fewer rows",
        small.getMessage());
  }

  @Test
  void oneThatTakesTooLongIsStopped() throws IOException {
    FailedFileException stopped =
        assertThrows(
            FailedFileException.class,
            () -> run(Duration.ofMillis(500), "echo $$ > pid", "exec sleep 50"));
    assertEquals("training_stopped", stopped.code());
    long id = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
    assertFalse(ProcessHandle.of(id).map(ProcessHandle::isAlive).orElse(false));
  }

  @Test
  void oneThatFailsIsNoFaultOfTheFile() {
    FailedFileException killed = assertThrows(FailedFileException.class, () -> run("kill -9 $$"));
    assertEquals("training_failed", killed.code());
    assertTrue(String.valueOf(killed.getMessage()).contains("signal 9"), killed.getMessage());
    FailedFileException failed =
        assertThrows(
            FailedFileException.class,
            () -> run("echo 'tranche: a failure with Ann Other' >&2", "exit 1"));
    assertEquals(
        "training failed, which is an error of the program; it ended with 1", failed.getMessage());
  }

  @Test
  void threeFifthsOfTheMemoryAreItsHeap() {
    Path program = Path.of("/opt/trainer/tranche");
    assertEquals(
        Optional.of(2458L),
        Trainer.of(program, Map.of("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "4096")).heap());
    assertEquals(Optional.empty(), Trainer.of(program, Map.of()).heap());
  }
}
