package dev.tranche.base.thread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Waits for what will happen, and never by the clock. */
@Timeout(60)
final class ThreadPoolFailuresTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void aFailureIsThrownAsItWas(int threads) {
    IOException checked = new IOException("disk full");
    StackOverflowError error = new StackOverflowError();
    try (ThreadPool pool = new ThreadPool(threads)) {
      assertSame(
          checked,
          assertThrows(
              IOException.class,
              () ->
                  pool.run(
                      9,
                      task -> {
                        throw checked;
                      })));
      BackgroundTask<String, IOException> background =
          pool.begin(
              () -> {
                throw checked;
              });
      assertSame(checked, assertThrows(IOException.class, background::get));
      assertSame(
          error,
          assertThrows(
              StackOverflowError.class,
              () ->
                  pool.map(
                      2,
                      task ->
                          pool.map(
                              2,
                              inner -> {
                                throw error;
                              }))));
      assertEquals(3, pool.map(3, task -> task).size(), "the pool goes on");
    }
  }

  @Test
  void ofSeveralFailuresThatOfTheFirstTaskCounts() {
    CountDownLatch failed = new CountDownLatch(1);
    try (ThreadPool pool = new ThreadPool(2)) {
      Exception first =
          assertThrows(
              IllegalStateException.class,
              () ->
                  pool.run(
                      2,
                      task -> {
                        if (task == 0) {
                          failed.await();
                        } else {
                          failed.countDown();
                        }
                        throw new IllegalStateException("task " + task);
                      }));
      assertEquals("task 0", first.getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void afterAFailureNoTaskIsBegunAndThoseThatRunAreAwaited(int threads) {
    Set<Integer> begun = ConcurrentHashMap.newKeySet();
    AtomicInteger running = new AtomicInteger();
    try (ThreadPool pool = new ThreadPool(threads)) {
      assertThrows(
          IllegalStateException.class,
          () ->
              pool.run(
                  1_000_000,
                  task -> {
                    begun.add(task);
                    running.incrementAndGet();
                    try {
                      if (task == 17) {
                        throw new IllegalStateException("task 17");
                      }
                      Thread.onSpinWait();
                    } finally {
                      running.decrementAndGet();
                    }
                  }));
    }
    assertEquals(0, running.get());
    assertTrue(begun.size() < 1_000_000, begun.size() + " were begun");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void anInterruptedThreadBeginsNoMoreTasksAndStaysInterrupted(int threads) {
    Thread caller = Thread.currentThread();
    AtomicInteger runs = new AtomicInteger();
    try (ThreadPool pool = new ThreadPool(threads)) {
      assertThrows(
          CancellationException.class,
          () ->
              pool.run(
                  1_000_000,
                  task -> {
                    if (task == 3) {
                      caller.interrupt();
                    }
                    runs.incrementAndGet();
                  }));
    }
    assertTrue(Thread.interrupted());
    assertTrue(runs.get() < 1_000_000, runs + " ran");
  }

  @Test
  void anInterruptedThreadStillWaitsForWhatRuns() throws InterruptedException {
    Thread caller = Thread.currentThread();
    AtomicBoolean finished = new AtomicBoolean();
    CountDownLatch begun = new CountDownLatch(1);
    try (ThreadPool pool = new ThreadPool(2)) {
      BackgroundTask<Boolean, InterruptedException> task =
          pool.begin(
              () -> {
                begun.countDown();
                caller.interrupt();
                while (caller.isInterrupted()) {
                  // Until the caller has taken notice.
                  Thread.onSpinWait();
                }
                finished.set(true);
                return true;
              });
      // Not by waiting, which the interrupt would end.
      while (begun.getCount() > 0) {
        Thread.onSpinWait();
      }
      assertTrue(task.get());
      assertTrue(finished.get());
      assertTrue(Thread.interrupted());
    }
  }

  @Test
  void closingEndsWhatRunsInTheBackground() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicInteger runs = new AtomicInteger();
    ThreadPool pool = new ThreadPool(3);
    BackgroundTask<Integer, RuntimeException> endless =
        pool.begin(
            () -> {
              begun.countDown();
              while (true) {
                pool.run(2, task -> runs.incrementAndGet());
              }
            });
    begun.await();
    pool.close();
    pool.close();
    int atTheEnd = runs.get();
    assertThrows(CancellationException.class, endless::get);
    assertThrows(CancellationException.class, () -> pool.run(2, task -> runs.incrementAndGet()));
    BackgroundTask<Integer, RuntimeException> late = pool.begin(runs::incrementAndGet);
    assertThrows(CancellationException.class, late::get);
    assertEquals(atTheEnd, runs.get());
    assertFalse(Thread.interrupted());
  }

  @Test
  void aTaskThatLeavesItsThreadInterruptedHarmsNoOther() {
    Thread caller = Thread.currentThread();
    try (ThreadPool pool = new ThreadPool(3)) {
      for (int i = 0; i < 100; i++) {
        pool.run(
            8,
            task -> {
              if (Thread.currentThread() != caller) {
                Thread.currentThread().interrupt();
              }
            });
      }
      assertEquals(8, pool.map(8, task -> task).size());
    }
  }
}
