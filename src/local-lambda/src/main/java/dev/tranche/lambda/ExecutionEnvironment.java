package dev.tranche.lambda;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** One running copy of a function: its process and the Runtime API made for it alone. */
final class ExecutionEnvironment implements AutoCloseable {

  private final Duration timeout;
  private final InvocationLoop loop;
  private final RuntimeApi api;
  private final FunctionProcess process;
  private final Duration initDuration;

  private ExecutionEnvironment(
      FunctionSpec spec, InvocationLoop loop, RuntimeApi api, FunctionLog log)
      throws FunctionFailure {
    this.timeout = spec.limits().timeout();
    this.loop = loop;
    this.api = api;
    Instant spawned = Instant.now();
    this.process =
        FunctionProcess.start(spec, api.address(), log, status -> loop.end(exit(status)));
    try {
      this.initDuration = Duration.between(spawned, loop.awaitReady(spec.limits().startTimeout()));
    } catch (FunctionFailure e) {
      process.close();
      throw e;
    }
  }

  /** Starts the function and waits until it asks for its first event. */
  static ExecutionEnvironment start(FunctionSpec spec, FunctionLog log) throws FunctionFailure {
    String arn =
        "arn:aws:lambda:" + EnvironmentVariables.REGION + ":000000000000:function:" + spec.name();
    InvocationLoop loop = new InvocationLoop();
    RuntimeApi api;
    try {
      api = new RuntimeApi(arn, loop);
    } catch (IOException e) {
      throw new FunctionFailure("Sandbox.Failure", String.valueOf(e.getMessage()), e);
    }
    try {
      return new ExecutionEnvironment(spec, loop, api, log);
    } catch (FunctionFailure e) {
      api.close();
      throw e;
    }
  }

  byte[] invoke(byte[] event) throws FunctionFailure {
    try {
      return loop.invoke(event, timeout);
    } catch (FunctionFailure e) {
      if (e.errorType().equals(InvocationLoop.TIMED_OUT)) {
        loop.end(e);
        process.kill();
      }
      throw e;
    }
  }

  /** Whether the function can take another event. */
  boolean alive() {
    return !loop.ended();
  }

  Duration initDuration() {
    return initDuration;
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    loop.end(new FunctionFailure("Sandbox.Closed", "The function was shut down"));
    process.close();
    api.close();
  }

  private static FunctionFailure exit(int status) {
    // Above 128 a shell's and the JDK's way to say "ended by signal number (status - 128)".
    String how = status > 128 ? "signal " + (status - 128) : "exit status " + status;
    return new FunctionFailure("Runtime.ExitError", "Runtime exited: " + how);
  }
}
