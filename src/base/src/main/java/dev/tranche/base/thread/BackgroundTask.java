package dev.tranche.base.thread;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A task that was begun beside other work, see {@link ThreadPool#begin}. Thread-safe.
 *
 * @param <T> what it gives
 * @param <X> what it may throw
 */
public final class BackgroundTask<T, X extends Exception> {
  private final ThreadPool pool;
  private final TaskGroup group;
  private final AtomicReference<Optional<T>> result = new AtomicReference<>(Optional.empty());

  /** What is to be done; gives no null. */
  @FunctionalInterface
  public interface Work<T, X extends Exception> {
    T done() throws X;
  }

  BackgroundTask(ThreadPool pool, Work<T, X> work) {
    this.pool = pool;
    this.group = pool.single(number -> result.set(Optional.of(work.done())));
  }

  TaskGroup group() {
    return group;
  }

  /** The result, once it is there: the caller does the work itself if nobody has begun it. */
  public T get() throws X {
    pool.finish(group);
    group.<X>rethrow();
    return requireNonNull(result.get()).orElseThrow();
  }
}
