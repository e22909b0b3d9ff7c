package dev.tranche.base.thread;

import dev.tranche.base.thread.ThreadPool.NumberedTask;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/** Numbered tasks that are begun in their order, each once, by whoever has time. Thread-safe. */
final class TaskGroup {
  private final OpenGroups open;
  private final Optional<TaskGroup> parent;
  private final int tasks;
  private final NumberedTask<?> task;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger unfinished;
  private Optional<Failure> failure = Optional.empty();

  private record Failure(int task, Throwable cause) {}

  /**
   * @param open told when the last task is done
   * @param parent the group of the task that makes this one
   */
  TaskGroup(OpenGroups open, Optional<TaskGroup> parent, int tasks, NumberedTask<?> task) {
    this.open = open;
    this.parent = parent;
    this.tasks = tasks;
    this.task = task;
    this.unfinished = new AtomicInteger(tasks);
  }

  /** The ancestor of all groups, which is finished when it is cancelled. */
  static TaskGroup root(OpenGroups open) {
    return new TaskGroup(open, Optional.empty(), 1, number -> {});
  }

  /** Whether a task of the other group, or of one that it leads to, made this one; or it is it. */
  boolean within(TaskGroup other) {
    return this == other || parent.filter(group -> group.within(other)).isPresent();
  }

  /** Whether there are tasks that nobody has begun. */
  boolean waiting() {
    return next.get() < tasks;
  }

  boolean finished() {
    return unfinished.get() == 0;
  }

  /** Runs the next task, unless all are begun. */
  boolean runNext() {
    // Asked first, so that the number does not grow for ever.
    int number = waiting() ? next.getAndIncrement() : tasks;
    if (number >= tasks) {
      return false;
    }
    try {
      task.run(number);
    } catch (Throwable e) {
      failed(new Failure(number, e));
      done(dropped());
    }
    done(1);
    return true;
  }

  /**
   * Begins no more tasks; if there were any left, that is the failure, unless a task has failed.
   */
  void cancel(String why) {
    int dropped = dropped();
    if (dropped > 0) {
      failed(new Failure(tasks, new CancellationException(why)));
      done(dropped);
    }
  }

  /** Throws what the first of the failed tasks has thrown. */
  @SuppressWarnings("unchecked") // The tasks can throw nothing else.
  <X extends Exception> void rethrow() throws X {
    Optional<Failure> first = failure();
    if (first.isPresent()) {
      if (first.get().cause() instanceof Error error) {
        throw error;
      }
      throw (X) first.get().cause();
    }
  }

  private synchronized Optional<Failure> failure() {
    return failure;
  }

  private synchronized void failed(Failure other) {
    // Tasks begin in their order, so all before one that fails are awaited: none is missed.
    if (failure.isEmpty() || other.task() < failure.get().task()) {
      failure = Optional.of(other);
    }
  }

  /** How many tasks will now not be begun. */
  private int dropped() {
    return tasks - Math.min(tasks, next.getAndSet(tasks));
  }

  private void done(int count) {
    if (count > 0 && unfinished.addAndGet(-count) == 0) {
      open.finished(this);
    }
  }
}
