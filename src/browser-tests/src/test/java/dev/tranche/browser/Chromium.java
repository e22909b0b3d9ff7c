package dev.tranche.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A headless Chromium of this machine, driven by its DevTools protocol. Every wait has an end: what
 * takes longer than three minutes fails.
 */
final class Chromium implements AutoCloseable {
  private static final long SECONDS = 180;

  private final JsonMapper json = new JsonMapper();
  private final Map<Integer, CompletableFuture<JsonNode>> awaited = new ConcurrentHashMap<>();
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private final AtomicInteger calls = new AtomicInteger();
  private final Process process;
  private final WebSocket socket;

  private Chromium(Path executable, Path folder) throws Exception {
    Path port = folder.resolve("profile").resolve("DevToolsActivePort");
    process =
        new ProcessBuilder(
                executable.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--remote-debugging-port=0",
                "--user-data-dir=" + folder.resolve("profile"),
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("browser.log").toFile())
            .start();
    String[] address = address(port);
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .connectTimeout(Duration.ofSeconds(SECONDS))
            .buildAsync(
                URI.create("ws://127.0.0.1:" + address[0] + address[1]),
                new TextListener(this::received))
            .get(SECONDS, TimeUnit.SECONDS);
  }

  static Chromium start(Path executable, Path folder) throws Exception {
    return new Chromium(executable, folder);
  }

  private static Optional<Path> find() {
    List<Path> folders =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .filter(entry -> !entry.isEmpty())
            .map(Path::of)
            .toList();
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(name -> folders.stream().map(entry -> entry.resolve(name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** The browser on the PATH; without one the test is skipped, and says so. */
  static Path orSkip() {
    Optional<Path> found = find();
    assumeTrue(found.isPresent(), "no chromium, chromium-browser or google-chrome on the PATH");
    return found.orElseThrow();
  }

  /** A new tab of this width, in the reader's light or dark mode. */
  Tab open(URI address, int width, boolean dark) throws Exception {
    String target =
        call("", "Target.createTarget", "{\"url\":\"about:blank\"}").path("targetId").asText();
    ObjectNode attach = json.createObjectNode().put("targetId", target).put("flatten", true);
    String session =
        call("", "Target.attachToTarget", attach.toString()).path("sessionId").asText();
    Tab tab = new Tab(this, session);
    tab.open(address, width, dark);
    return tab;
  }

  JsonNode call(String session, String method, String parameters) throws Exception {
    int id = calls.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    awaited.put(id, answer);
    ObjectNode message = json.createObjectNode().put("id", id).put("method", method);
    message.set("params", json.readTree(parameters));
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    socket.sendText(message.toString(), true).get(SECONDS, TimeUnit.SECONDS);
    JsonNode answered = answer.get(SECONDS, TimeUnit.SECONDS);
    if (answered.has("error")) {
      throw new IOException(method + ": " + answered.get("error"));
    }
    return answered.path("result");
  }

  /** What happened in a tab since it was opened. */
  List<JsonNode> events(String session) {
    return events.stream().filter(e -> e.path("sessionId").asText().equals(session)).toList();
  }

  private void received(String text) {
    try {
      JsonNode message = json.readTree(text);
      CompletableFuture<JsonNode> answer = awaited.remove(message.path("id").asInt());
      if (answer != null) {
        answer.complete(message);
      } else {
        events.add(message);
      }
    } catch (IOException e) {
      throw new IllegalStateException("the browser sends what is no JSON", e);
    }
  }

  private String[] address(Path file) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (System.nanoTime() < end && process.isAlive()) {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      if (lines.size() == 2) {
        return lines.toArray(String[]::new);
      }
      Thread.sleep(50);
    }
    process.destroyForcibly();
    throw new IOException("the browser does not start: " + file.getParent().getParent());
  }

  @Override
  public void close() {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    Ended.of(process.destroyForcibly());
  }
}
