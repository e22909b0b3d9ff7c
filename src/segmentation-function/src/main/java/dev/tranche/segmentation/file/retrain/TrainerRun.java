package dev.tranche.segmentation.file.retrain;

import dev.tranche.base.InputException;
import dev.tranche.segmentation.file.FailedFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * One command of the trainer, watched to its end.
 *
 * @param end when it is stopped, by {@link System#nanoTime}
 * @param steps takes what it does, one line after the other; of what it says of the data, nothing
 */
record TrainerRun(Trainer trainer, long end, Consumer<String> steps) {
  /** How such a line ends; those that tell of an error do not. */
  private static final String STEP = " …";

  private static final String ERROR = "tranche: ";

  /** What the command line says where it has too little, with the exit code of bad input. */
  private static final String TOO_LITTLE = " of memory that Java may use";

  private static final long LOOK_EVERY_MS = 50;
  private static final int MOST_ERRORS = 20;
  private static final int BAD_INPUT = 2;
  private static final int SIGNALLED = 128;

  /**
   * Runs it. Whatever happens, the process has ended by then.
   *
   * @param well the codes of its end that are answers
   * @return the one that came
   * @throws InputException with its lines if it refuses the data
   * @throws FailedFileException if it was stopped, had too little memory, or failed
   */
  int run(List<String> command, Path folder, Set<Integer> well) {
    try {
      Path lines = Files.createTempFile(folder, "lines", ".txt");
      Process process =
          trainer
              .process(command, folder)
              .redirectOutput(Redirect.DISCARD)
              .redirectError(lines.toFile())
              .start();
      List<String> said = new ArrayList<>();
      try {
        boolean ended = false;
        while (!ended) {
          ended = process.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
          said = tell(lines, said);
          if (!ended && System.nanoTime() - end > 0) {
            throw new FailedFileException(
                "training_stopped",
                "training was stopped, as it would have taken longer than the function may run;"
                    + " give the function more memory, and with it processors, or the file fewer"
                    + " rows");
          }
        }
      } finally {
        process.destroyForcibly().waitFor();
      }
      return answer(process.exitValue(), well, said);
    } catch (IOException e) {
      throw new UncheckedIOException("the trainer cannot be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FailedFileException("training_stopped", "training was interrupted");
    }
  }

  /** Hands on the steps among the whole lines that are new; all lines so far. */
  private List<String> tell(Path lines, List<String> told) throws IOException {
    String text = new String(Files.readAllBytes(lines), StandardCharsets.UTF_8);
    List<String> all = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    all.stream().skip(told.size()).filter(line -> line.endsWith(STEP)).forEach(steps);
    return all;
  }

  private static int answer(int code, Set<Integer> well, List<String> said) {
    if (well.contains(code)) {
      return code;
    }
    if (code == BAD_INPUT && said.stream().anyMatch(line -> line.contains(TOO_LITTLE))) {
      throw new FailedFileException(
          "training_out_of_memory",
          "training needs more memory than the function has; give the function more, or the file"
              + " fewer rows");
    }
    if (code == BAD_INPUT) {
      throw new InputException(
          said.stream()
              .filter(line -> line.startsWith(ERROR))
              .limit(MOST_ERRORS)
              .map(line -> line.substring(ERROR.length()))
              .collect(Collectors.joining("; ")));
    }
    throw new FailedFileException(
        "training_failed",
        code > SIGNALLED
            ? "training was ended by signal "
                + (code - SIGNALLED)
                + ", as happens where the memory is too small; give the function more"
            : "training failed, which is an error of the program; it ended with " + code);
  }

  /** Until when a run may go on that began then. */
  static long end(long nanoTime, Duration time) {
    return nanoTime + time.toNanos();
  }
}
