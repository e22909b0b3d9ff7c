package dev.tranche.lambda;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/** A function's process, its output forwarded line by line and its end noticed. */
final class FunctionProcess implements AutoCloseable {

  private static final Duration GRACE = Duration.ofSeconds(2);

  private final Process process;

  private FunctionProcess(Process process) {
    this.process = process;
  }

  /** Starts the process in the function's root; {@code onExit} gets its exit status. */
  static FunctionProcess start(
      FunctionSpec spec, String runtimeApiAddress, FunctionLog log, IntConsumer onExit)
      throws FunctionFailure {
    ProcessBuilder builder = new ProcessBuilder(spec.runtime().command(spec.root()));
    builder.directory(spec.root().toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(EnvironmentVariables.of(spec, runtimeApiAddress));
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      daemon("log of " + spec.name(), () -> forward(process, spec.name(), log)).start();
      FunctionProcess function = new FunctionProcess(process);
      daemon("end of " + spec.name(), () -> function.awaitEnd(onExit)).start();
      return function;
    } catch (IOException e) {
      throw new FunctionFailure("Runtime.InvalidEntrypoint", String.valueOf(e.getMessage()), e);
    }
  }

  long pid() {
    return process.pid();
  }

  /** Ends the process at once, as Lambda ends one that ran out of time. */
  void kill() {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
  }

  /** Asks the process to end (SIGTERM) and, after two seconds of grace, ends it. */
  @Override
  public void close() {
    // Listed before the process ends, or they would no longer be known as its own.
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    try {
      if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    children.forEach(ProcessHandle::destroyForcibly);
  }

  private static void forward(Process process, String name, FunctionLog log) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      lines.lines().forEach(line -> log.line(name, line));
    } catch (IOException | UncheckedIOException e) {
      log.line(name, "(output ends: " + e.getMessage() + ")");
    }
  }

  private void awaitEnd(IntConsumer onExit) {
    // A function blocked in its question for an event would outlive a host that is interrupted.
    Thread hook = new Thread(this::close, "shutdown");
    try {
      Runtime.getRuntime().addShutdownHook(hook);
      onExit.accept(process.waitFor());
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IllegalStateException e) {
      // The host is shutting down already, so there is no hook to add or remove any more.
      process.destroy();
    }
  }

  private static Thread daemon(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
