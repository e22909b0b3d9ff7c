package dev.tranche.scoring.function;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A function's executable as a process beside a Runtime API that has few events for it, or none.
 */
public final class StartedExecutable implements AutoCloseable {
  /** Of every event. */
  public static final String REQUEST_ID = "8f507cfc-0000-4697-b07a-ac58fc914c95";

  private static final int SECONDS = 60;

  /** Path and body of each call of the Runtime API. */
  private final BlockingQueue<String> calls = new ArrayBlockingQueue<>(10);

  private final Queue<String> events;
  private final HttpServer runtime;
  private final Process process;
  private final BufferedReader said;

  private StartedExecutable(Map<String, String> environment, List<String> events)
      throws IOException {
    this.events = new ConcurrentLinkedQueue<>(events);
    runtime = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    runtime.setExecutor(Executors.newCachedThreadPool());
    runtime.createContext(
        "/2018-06-01/runtime/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          calls.add(path + " " + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          if (!path.endsWith("/invocation/next")) {
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
          } else if (!this.events.isEmpty()) {
            answer(exchange, this.events.remove());
          }
        });
    runtime.start();
    var builder =
        new ProcessBuilder(System.getProperty("native.image.path")).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder
        .environment()
        .put("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + runtime.getAddress().getPort());
    process = builder.start();
    said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
  }

  private static void answer(HttpExchange exchange, String event) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Lambda-Runtime-Aws-Request-Id", REQUEST_ID);
    headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(Long.MAX_VALUE));
    headers.set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-west-1:1:function:f");
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write(event.getBytes(UTF_8));
    exchange.close();
  }

  /** Starts the one that the build made, with these bundles. */
  public static StartedExecutable with(Path models) throws IOException {
    return with(Map.of("TRANCHE_MODELS", models.toString()), List.of());
  }

  /**
   * Starts the one that the build made.
   *
   * @param events that it gets, each with the id {@link #REQUEST_ID}
   */
  public static StartedExecutable with(Map<String, String> environment, List<String> events)
      throws IOException {
    return new StartedExecutable(environment, events);
  }

  /** Waits for the next line that it writes. */
  public Optional<String> nextLine() throws IOException {
    return Optional.ofNullable(said.readLine());
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
  public String output() {
    return said.lines().map(line -> line + "\n").collect(Collectors.joining());
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
