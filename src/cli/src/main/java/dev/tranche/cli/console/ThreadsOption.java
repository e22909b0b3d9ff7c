package dev.tranche.cli.console;

import dev.tranche.base.InputException;
import dev.tranche.base.thread.ThreadPool;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that bounds how many threads work. */
public final class ThreadsOption {
  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "how many to use; the result is the same (default: one per core)")
  private Optional<Integer> threads;

  /**
   * So many threads.
   *
   * @throws InputException if it would be none
   */
  public ThreadPool pool() {
    return new ThreadPool(count());
  }

  /**
   * How many that are.
   *
   * @throws InputException if it would be none
   */
  public int count() {
    int wanted = threads.orElse(Runtime.getRuntime().availableProcessors());
    if (wanted < 1) {
      throw new InputException("--threads is " + wanted + "; at least 1 is needed");
    }
    return wanted;
  }
}
