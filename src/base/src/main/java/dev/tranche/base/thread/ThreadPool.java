package dev.tranche.base.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * So many threads and no more, the caller's among them, for all the tasks of a run. The package
 * says what holds of bound, order, failures and interrupts.
 *
 * <p>To be used by the thread that made it and by its own tasks, at any depth. A lock that a task
 * holds while it waits for further tasks must not be needed by these.
 */
public final class ThreadPool implements AutoCloseable {
  private static final String CLOSED = "the thread pool is closed";
  private static final String INTERRUPTED = "interrupted";

  private final int threads;
  private final OpenGroups open = new OpenGroups();
  private final TaskGroup root = TaskGroup.root(open);
  private final ThreadLocal<TaskGroup> current = ThreadLocal.withInitial(() -> root);
  private final List<Thread> helpers = new ArrayList<>();

  /**
   * Threads are started when there is something for them to do.
   *
   * @param threads how many work at the same time, the caller's among them
   * @throws IllegalArgumentException if there is not even one
   */
  public ThreadPool(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException(threads + " threads; at least one is needed");
    }
    this.threads = threads;
  }

  /**
   * A numbered task.
   *
   * @param <X> what it may throw
   */
  @FunctionalInterface
  public interface NumberedTask<X extends Exception> {
    void run(int number) throws X;
  }

  /**
   * A numbered task with a result.
   *
   * @param <T> what it gives
   * @param <X> what it may throw
   */
  @FunctionalInterface
  public interface NumberedResult<T, X extends Exception> {
    T of(int number) throws X;
  }

  /** How many work at the same time. */
  public int threads() {
    return threads;
  }

  /**
   * How many threads of its own a native library may use if it is called now: as many as the pool
   * has, or within a task, beside which others run, one.
   */
  public int nativeThreads() {
    return current.get() == root ? threads : 1;
  }

  /** Runs the tasks {@code 0 … tasks - 1} and returns when all are done. */
  public <X extends Exception> void run(int tasks, NumberedTask<X> task) throws X {
    TaskGroup group = new TaskGroup(open, Optional.of(current.get()), tasks, task);
    offer(group, tasks - 1);
    finish(group);
    group.<X>rethrow();
  }

  /** The results of the tasks {@code 0 … tasks - 1}, in their order. */
  public <T, X extends Exception> List<T> map(int tasks, NumberedResult<T, X> task) throws X {
    List<Optional<T>> results = new ArrayList<>();
    for (int t = 0; t < tasks; t++) {
      results.add(Optional.empty());
    }
    run(tasks, t -> results.set(t, Optional.of(task.of(t))));
    return results.stream().map(Optional::orElseThrow).toList();
  }

  /**
   * Begins a task beside the caller's work; with one thread, and if all others are busy, {@link
   * BackgroundTask#get()} does.
   */
  public <T, X extends Exception> BackgroundTask<T, X> begin(BackgroundTask.Work<T, X> work) {
    BackgroundTask<T, X> task = new BackgroundTask<>(this, work);
    offer(task.group(), 1);
    return task;
  }

  /** Begins no further task, interrupts and awaits those that run. Idempotent. */
  @Override
  public void close() {
    root.cancel(CLOSED);
    boolean interrupted = false;
    for (Thread helper : started()) {
      helper.interrupt();
      while (helper.isAlive()) {
        try {
          helper.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** One task that belongs to whatever the calling thread is doing. */
  TaskGroup single(NumberedTask<?> task) {
    return new TaskGroup(open, Optional.of(current.get()), 1, task);
  }

  /** Runs what is left of a group and returns when all of it is done. */
  void finish(TaskGroup group) {
    work(group, group);
    boolean interrupted = false;
    while (!group.finished()) {
      try {
        open.next(group).ifPresent(other -> work(other, group));
      } catch (InterruptedException e) {
        interrupted = true;
        group.cancel(INTERRUPTED);
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Runs tasks of a group until there are no more, or what the thread waits for is done. */
  private void work(TaskGroup group, TaskGroup awaited) {
    TaskGroup before = current.get();
    current.set(group);
    try {
      do {
        if (root.finished()) {
          group.cancel(CLOSED);
        } else if (Thread.currentThread().isInterrupted()) {
          interrupted(awaited);
        }
      } while (!awaited.finished() && group.runNext());
    } finally {
      current.set(before);
    }
  }

  private void interrupted(TaskGroup awaited) {
    if (awaited == root) {
      // Nobody interrupts a helper but for closing; a task left it like this.
      boolean ignored = Thread.interrupted();
    } else {
      awaited.cancel(INTERRUPTED);
    }
  }

  private void offer(TaskGroup group, int helping) {
    if (threads == 1 || helping < 1) {
      return;
    }
    int missing = open.add(group, helping);
    synchronized (helpers) {
      for (; missing > 0 && helpers.size() < threads - 1 && !root.finished(); missing--) {
        Thread helper = new Thread(this::help, "tranche-" + (helpers.size() + 1));
        helper.setDaemon(true);
        helpers.add(helper);
        helper.start();
      }
    }
  }

  private List<Thread> started() {
    synchronized (helpers) {
      return List.copyOf(helpers);
    }
  }

  private void help() {
    while (!root.finished()) {
      try {
        open.next(root).ifPresent(group -> work(group, root));
      } catch (InterruptedException e) {
        // Left behind by a task, or sent by closing, which the loop looks for.
      }
    }
  }
}
