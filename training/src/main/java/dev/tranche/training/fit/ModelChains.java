package dev.tranche.training.fit;

import dev.tranche.training.model.RiskModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Works on each fitted model at once, while others are still being fitted. */
final class ModelChains implements AutoCloseable {
  private final List<CompletableFuture<?>> begun = new ArrayList<>();
  private final Executor executor;
  private final Runnable end;

  /**
   * @param threads that work on models; if it is one, the caller's does all
   */
  ModelChains(int threads) {
    if (threads == 1) {
      executor = Runnable::run;
      end = () -> {};
    } else {
      ExecutorService pool = Executors.newFixedThreadPool(threads, ModelChains::thread);
      executor = pool;
      end = pool::shutdownNow;
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "tranche-model");
    thread.setDaemon(true);
    return thread;
  }

  /** Fits beside whatever else is going on. */
  CompletableFuture<RiskModel> fit(Supplier<RiskModel> fitting) {
    return begin(CompletableFuture.supplyAsync(fitting, executor));
  }

  /** What comes after, with a result. */
  <T, R> CompletableFuture<R> then(CompletableFuture<T> model, Function<T, R> work) {
    return begin(model.thenApplyAsync(work, executor));
  }

  /** What comes after both. */
  <T, U, R> CompletableFuture<R> then(
      CompletableFuture<T> one, CompletableFuture<U> other, BiFunction<T, U, R> work) {
    return begin(one.thenCombineAsync(other, work, executor));
  }

  /** What comes after, without a result. */
  <T> void proof(CompletableFuture<T> model, Consumer<T> work) {
    begun.add(model.thenAcceptAsync(work, executor));
  }

  private <T> CompletableFuture<T> begin(CompletableFuture<T> future) {
    begun.add(future);
    return future;
  }

  /** Waits for all work, and rethrows a failure as it was. */
  void await() {
    try {
      CompletableFuture.allOf(begun.toArray(CompletableFuture<?>[]::new)).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException runtime) {
        throw runtime;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    end.run();
  }
}
