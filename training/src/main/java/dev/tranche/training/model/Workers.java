package dev.tranche.training.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/**
 * Runs numbered tasks on several threads. Tasks must write to places of their own, so that results
 * do not depend on who ran what.
 */
public final class Workers {
  private final int threads;

  /**
   * So many threads, the caller's among them.
   *
   * @throws IllegalArgumentException if there is not even one thread
   */
  public Workers(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException(threads + " threads; at least one is needed");
    }
    this.threads = threads;
  }

  /** Runs tasks {@code 0 … tasks - 1}, waits for all, and rethrows the first failure. */
  public void run(int tasks, IntConsumer task) {
    AtomicInteger next = new AtomicInteger();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Runnable worker =
        () -> {
          try {
            for (int t = next.getAndIncrement(); t < tasks; t = next.getAndIncrement()) {
              task.accept(t);
            }
          } catch (RuntimeException | Error e) {
            next.set(tasks);
            failure.compareAndSet(null, e);
          }
        };
    List<Thread> helpers = new ArrayList<>();
    for (int i = 1; i < Math.min(threads, tasks); i++) {
      Thread helper = new Thread(worker, "tranche-worker-" + i);
      helper.setDaemon(true);
      helper.start();
      helpers.add(helper);
    }
    worker.run();
    helpers.forEach(Workers::join);
    if (failure.get() instanceof RuntimeException e) {
      throw e;
    }
    if (failure.get() instanceof Error e) {
      throw e;
    }
  }

  private static void join(Thread helper) {
    boolean interrupted = false;
    while (helper.isAlive()) {
      try {
        helper.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
