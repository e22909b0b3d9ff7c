package dev.tranche.lambda;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Where the invoker and the function's process meet: the process takes one invocation after the
 * other and answers it; the invoker, of whom there is one at a time, waits. Once ended, every wait
 * is over, now and later.
 */
final class InvocationLoop {

  static final String TIMED_OUT = "Sandbox.Timedout";

  private final CompletableFuture<Instant> ready = new CompletableFuture<>();
  private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
  private volatile Optional<Invocation> current = Optional.empty();
  private volatile Optional<FunctionFailure> end = Optional.empty();

  /** The process asks for an event, the first time to say that it is ready. */
  Invocation take() throws InterruptedException {
    ready.complete(Instant.now());
    return waiting.take();
  }

  /** The process answers. False if that request is not waiting for an answer. */
  boolean answer(String requestId, byte[] payload) {
    return inFlight(requestId).map(i -> i.answer().complete(payload)).orElse(false);
  }

  /** The process reports an error. False if that request is not waiting for an answer. */
  boolean fail(String requestId, FunctionFailure failure) {
    return inFlight(requestId).map(i -> i.answer().completeExceptionally(failure)).orElse(false);
  }

  /** Nothing more will be answered, for this reason; the first reason given counts. */
  void end(FunctionFailure reason) {
    if (endsFor(reason)) {
      ready.completeExceptionally(reason);
      current.ifPresent(i -> i.answer().completeExceptionally(reason));
    }
  }

  private synchronized boolean endsFor(FunctionFailure reason) {
    boolean first = end.isEmpty();
    if (first) {
      end = Optional.of(reason);
    }
    return first;
  }

  boolean ended() {
    return end.isPresent();
  }

  /** Waits for the first {@link #take()}; the time of it. */
  Instant awaitReady(Duration limit) throws FunctionFailure {
    String message = "The function did not ask for its first event within %.2f seconds";
    return await(ready, limit, "Runtime.InitTimeout", message);
  }

  /** Hands one event to the process and waits for the answer. */
  byte[] invoke(byte[] event, Duration limit) throws FunctionFailure {
    Invocation invocation = Invocation.of(event, Instant.now().plus(limit));
    current = Optional.of(invocation);
    // Looked at only now: an end in between finds the invocation set and fails it.
    end.ifPresent(reason -> invocation.answer().completeExceptionally(reason));
    waiting.add(invocation);
    String message = "Task timed out after %.2f seconds";
    return await(invocation.answer(), limit, TIMED_OUT, message);
  }

  private Optional<Invocation> inFlight(String requestId) {
    return current.filter(invocation -> invocation.requestId().equals(requestId));
  }

  private static <T> T await(
      CompletableFuture<T> outcome, Duration limit, String timeoutType, String timeoutMessage)
      throws FunctionFailure {
    try {
      return outcome.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      String message = String.format(Locale.ROOT, timeoutMessage, limit.toMillis() / 1000.0);
      throw new FunctionFailure(timeoutType, message, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FunctionFailure("Sandbox.Interrupted", "The invoker was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof FunctionFailure failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
