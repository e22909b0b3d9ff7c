package dev.tranche.scoring.function;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A function's executable as a process beside a Runtime API that has no event for it. */
public final class StartedExecutable implements AutoCloseable {
  private static final int SECONDS = 60;

  /** Path and body of each call of the Runtime API. */
  private final BlockingQueue<String> calls = new ArrayBlockingQueue<>(10);

  private final HttpServer runtime;
  private final Process process;

  private StartedExecutable(Path executable, Path models) throws IOException {
    runtime = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    runtime.setExecutor(Executors.newCachedThreadPool());
    runtime.createContext(
        "/2018-06-01/runtime/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          calls.add(path + " " + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          if (path.endsWith("/init/error")) {
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
          }
        });
    runtime.start();
    var builder = new ProcessBuilder(executable.toString()).redirectErrorStream(true);
    builder.environment().put("TRANCHE_MODELS", models.toString());
    builder
        .environment()
        .put("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + runtime.getAddress().getPort());
    process = builder.start();
  }

  /** Starts the one that the build made, with these bundles. */
  public static StartedExecutable with(Path models) throws IOException {
    return new StartedExecutable(Path.of(System.getProperty("native.image.path")), models);
  }

  /** Waits for the next call of the Runtime API. */
  public Optional<String> nextCall() throws InterruptedException {
    return Optional.ofNullable(calls.poll(SECONDS, TimeUnit.SECONDS));
  }

  /** Whether all calls were asked for. */
  public boolean silent() {
    return calls.isEmpty();
  }

  /** Sends SIGTERM. */
  public void terminate() {
    process.toHandle().destroy();
  }

  /** All that it wrote; waits for its end. */
  public String output() throws IOException {
    try (InputStream out = process.getInputStream()) {
      return new String(out.readAllBytes(), UTF_8);
    }
  }

  public int exitValue() throws InterruptedException {
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("it has not ended in " + SECONDS + " s");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    runtime.stop(0);
  }
}
