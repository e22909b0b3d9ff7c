package dev.tranche.cli.train;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Work done by a thread of its own beside the caller's, or by the caller once it needs it. */
final class BackgroundTask<T> {
  private final FutureTask<T> task;

  private BackgroundTask(FutureTask<T> task) {
    this.task = task;
  }

  /**
   * Begins the work.
   *
   * @param atOnce whether in a thread of its own; else it begins when asked for
   */
  static <T> BackgroundTask<T> of(boolean atOnce, Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    if (atOnce) {
      Thread thread = new Thread(task, "tranche-aside");
      thread.setDaemon(true);
      thread.start();
    }
    return new BackgroundTask<>(task);
  }

  /** What the work gave, once it is done; or its failure. */
  T get() throws IOException {
    // Has no effect on work that another thread has begun.
    task.run();
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException runtime) {
        throw runtime;
      }
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
