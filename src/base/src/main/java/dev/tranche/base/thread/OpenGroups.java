package dev.tranche.base.thread;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The groups that have tasks for others to begin, and the threads that sleep. Thread-safe. */
final class OpenGroups {
  private final Lock lock = new ReentrantLock();
  private final Deque<TaskGroup> groups = new ArrayDeque<>();
  private final List<Sleeper> sleepers = new ArrayList<>();

  /** A thread until the group is finished, or there is something to help it with. */
  private record Sleeper(TaskGroup awaited, Condition woken) {}

  /**
   * Adds a group and wakes threads that may help with it.
   *
   * @param helping how many can be of use
   * @return how many of these were not asleep
   */
  int add(TaskGroup group, int helping) {
    lock.lock();
    try {
      forgetBegun();
      groups.add(group);
      return helping - wake(group, helping);
    } finally {
      lock.unlock();
    }
  }

  /** Wakes the threads that wait for a group. */
  void finished(TaskGroup group) {
    lock.lock();
    try {
      for (Iterator<Sleeper> each = sleepers.iterator(); each.hasNext(); ) {
        Sleeper sleeper = each.next();
        if (sleeper.awaited() == group) {
          each.remove();
          sleeper.woken().signal();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for a group to be finished, or one to help it with: itself or one that its tasks have
   * made. Others are left alone: they might take long, or need a lock that the caller holds. The
   * oldest is taken, as its tasks are the largest.
   *
   * @return empty if the group is finished
   */
  Optional<TaskGroup> next(TaskGroup awaited) throws InterruptedException {
    lock.lock();
    try {
      while (!awaited.finished()) {
        forgetBegun();
        Optional<TaskGroup> found =
            groups.stream().filter(group -> group.within(awaited)).findFirst();
        if (found.isPresent()) {
          return found;
        }
        Sleeper sleeper = new Sleeper(awaited, lock.newCondition());
        sleepers.add(sleeper);
        try {
          sleeper.woken().await();
        } finally {
          sleepers.remove(sleeper);
        }
      }
      // If this thread was woken to help, another one may.
      forgetBegun();
      groups.forEach(group -> wake(group, 1));
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  private void forgetBegun() {
    groups.removeIf(group -> !group.waiting());
  }

  private int wake(TaskGroup group, int most) {
    int woken = 0;
    for (Iterator<Sleeper> each = sleepers.iterator(); each.hasNext() && woken < most; ) {
      Sleeper sleeper = each.next();
      if (group.within(sleeper.awaited())) {
        each.remove();
        sleeper.woken().signal();
        woken++;
      }
    }
    return woken;
  }
}
