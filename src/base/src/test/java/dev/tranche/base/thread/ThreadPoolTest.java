package dev.tranche.base.thread;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Waits for what will happen, and never by the clock. */
@Timeout(60)
final class ThreadPoolTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void everyTaskRunsOnce(int threads) {
    int[] runs = new int[1000];
    try (ThreadPool pool = new ThreadPool(threads)) {
      pool.run(runs.length, task -> runs[task]++);
    }
    int[] once = new int[runs.length];
    Arrays.fill(once, 1);
    assertArrayEquals(once, runs);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void resultsComeInTheOrderOfTheTasks(int threads) {
    try (ThreadPool pool = new ThreadPool(threads)) {
      assertEquals(
          IntStream.range(0, 100).mapToObj(Integer::toString).toList(),
          pool.map(100, Integer::toString));
      assertEquals(List.of(), pool.map(0, Integer::toString));
    }
  }

  @Test
  void asManyThreadsWorkAsThePoolHas() throws Exception {
    CyclicBarrier allAtWork = new CyclicBarrier(4);
    try (ThreadPool pool = new ThreadPool(4)) {
      // Twice, as the threads of the second time have been asleep.
      pool.run(4, task -> allAtWork.await());
      pool.run(4, task -> allAtWork.await());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void noMoreThreadsWorkThanThePoolHasHoweverDeepTheTasks(int threads) {
    AtomicInteger working = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger leaves = new AtomicInteger();
    Set<Thread> seen = ConcurrentHashMap.newKeySet();
    try (ThreadPool pool = new ThreadPool(threads)) {
      BackgroundTask<Integer, RuntimeException> beside =
          pool.begin(() -> pool.map(5, task -> task).size());
      nested(
          pool,
          4,
          () -> {
            most.accumulateAndGet(working.incrementAndGet(), Math::max);
            seen.add(Thread.currentThread());
            leaves.incrementAndGet();
            Thread.onSpinWait();
            working.decrementAndGet();
          });
      assertEquals(5, beside.get());
    }
    assertEquals(625, leaves.get());
    assertTrue(most.get() <= threads, most + " worked at the same time");
    assertTrue(seen.size() <= threads, seen + " worked");
  }

  private static void nested(ThreadPool pool, int depth, Runnable leaf) {
    if (depth == 0) {
      leaf.run();
    } else {
      pool.run(5, task -> nested(pool, depth - 1, leaf));
    }
  }

  @Test
  void whoWaitsForATaskHelpsWithWhatItBegins() throws Exception {
    CyclicBarrier two = new CyclicBarrier(2);
    CountDownLatch begun = new CountDownLatch(1);
    try (ThreadPool pool = new ThreadPool(2)) {
      BackgroundTask<Boolean, Exception> outer =
          pool.begin(
              () -> {
                begun.countDown();
                // Only if the waiting thread takes one of them can both meet.
                pool.run(2, task -> two.await());
                return true;
              });
      begun.await();
      assertTrue(outer.get());
    }
  }

  @Test
  void whoWaitsDoesNotRunWhatIsNoneOfItsBusiness() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch proceed = new CountDownLatch(1);
    try (ThreadPool pool = new ThreadPool(2)) {
      BackgroundTask<Boolean, Exception> awaited =
          pool.begin(
              () -> {
                begun.countDown();
                proceed.await();
                return true;
              });
      begun.await();
      Thread caller = Thread.currentThread();
      BackgroundTask<Boolean, Exception> other = pool.begin(() -> Thread.currentThread() != caller);
      proceed.countDown();
      assertTrue(awaited.get());
      while (other.group().waiting()) {
        Thread.onSpinWait();
      }
      assertTrue(other.get());
    }
  }

  @Test
  void aNativeLibraryHasAllThreadsOutsideOfTasksAndOneInside() {
    try (ThreadPool pool = new ThreadPool(3)) {
      assertEquals(3, pool.nativeThreads());
      assertEquals(List.of(1, 1), pool.map(2, task -> pool.nativeThreads()));
      assertEquals(1, pool.begin(pool::nativeThreads).get());
      assertEquals(3, pool.nativeThreads());
    }
  }

  @Test
  void aPoolHasAtLeastOneThread() {
    assertThrows(IllegalArgumentException.class, () -> new ThreadPool(0));
  }
}
