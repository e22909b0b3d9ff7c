package dev.tranche.lambda;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A function running on this machine as it does on AWS Lambda: one process, one invocation at a
 * time, further ones wait their turn. A process that ended or ran out of time is replaced by a
 * fresh one when the next invocation comes, as Lambda does. Safe for use by many threads.
 */
public final class LocalFunction implements AutoCloseable {

  private final FunctionSpec spec;
  private final FunctionLog log;
  private final ReentrantLock turn = new ReentrantLock(true);
  private volatile ExecutionEnvironment environment;
  private volatile boolean closed;

  private LocalFunction(FunctionSpec spec, FunctionLog log) throws FunctionFailure {
    this.spec = spec;
    this.log = log;
    this.environment = ExecutionEnvironment.start(spec, log);
  }

  /**
   * Starts the function and waits until it is ready for its first event. Throws {@link
   * FunctionFailure} with the reason if it reports an initialisation error, ends, or is not ready
   * within the start timeout; its process is then gone.
   */
  public static LocalFunction start(FunctionSpec spec, FunctionLog log) throws FunctionFailure {
    return new LocalFunction(spec, log);
  }

  /**
   * Hands the function an event, a JSON document, and returns its answer. Throws {@link
   * FunctionFailure} if there is none within the timeout, which counts from the function's turn.
   */
  public byte[] invoke(byte[] event) throws FunctionFailure {
    if (event.length > Payload.LIMIT_BYTES) {
      throw new FunctionFailure(
          "RequestEntityTooLarge",
          "Request must be smaller than %d bytes".formatted(Payload.LIMIT_BYTES));
    }
    turn.lock();
    try {
      if (!environment.alive() && !closed) {
        renew();
      }
      return environment.invoke(event);
    } finally {
      turn.unlock();
    }
  }

  public String name() {
    return spec.name();
  }

  /** From the start of the process to its first question for an event. */
  public Duration initDuration() {
    return environment.initDuration();
  }

  /** The id of the process now running. */
  public long pid() {
    return environment.pid();
  }

  /** Ends the process: SIGTERM, then, after two seconds, kill. Waiting invocations fail. */
  @Override
  public void close() {
    closed = true;
    environment.close();
  }

  private void renew() throws FunctionFailure {
    environment.close();
    environment = ExecutionEnvironment.start(spec, log);
    if (closed) {
      environment.close();
    }
  }
}
