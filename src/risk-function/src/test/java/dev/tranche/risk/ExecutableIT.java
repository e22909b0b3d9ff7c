package dev.tranche.risk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.tranche.scoring.RefusedModel;
import dev.tranche.scoring.SampleBundles;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The executable as a process beside a Runtime API that has no event for it. */
class ExecutableIT {
  private static final int SECONDS = 60;
  private static final Path CARRIED = Path.of(System.getenv("LAMBDA_TASK_ROOT"), "models");

  /** Path and body of each call of the Runtime API. */
  private final BlockingQueue<String> calls = new ArrayBlockingQueue<>(10);

  private HttpServer runtime;

  @BeforeEach
  void startRuntime() throws IOException {
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
  }

  @AfterEach
  void stopRuntime() {
    runtime.stop(0);
  }

  @Test
  void refusesAnAlteredBundleInOneLineAndTellsLambda(@TempDir Path models) throws Exception {
    Path altered = copyOfCarried(models).resolve("manifest.json");
    Files.writeString(altered, " ", StandardOpenOption.APPEND);
    Process process = start(models);
    String said = output(process);
    assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS));
    assertEquals(1, process.exitValue(), said);
    assertEquals(1, said.lines().count(), said);
    assertTrue(said.startsWith(altered + ": "), said);
    String call = calls.poll(SECONDS, TimeUnit.SECONDS);
    assertTrue(call.startsWith("/2018-06-01/runtime/init/error {"), call);
    assertTrue(call.contains(said.strip()), call);
    assertTrue(calls.isEmpty(), calls.toString());
  }

  @Test
  void refusesModelsThatCannotServe(@TempDir Path folder) throws Exception {
    List<RefusedModel> refused = RefusedModel.all();
    for (int i = 0; i < refused.size(); i++) {
      Path models = folder.resolve(Integer.toString(i));
      SampleBundles.risk(models, refused.get(i).onnx());
      Process process = start(models);
      String said = output(process);
      assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS));
      assertEquals(1, process.exitValue(), said);
      assertEquals(1, said.lines().count(), said);
      assertTrue(said.startsWith(refused.get(i).message()), said);
      assertTrue(calls.take().startsWith("/2018-06-01/runtime/init/error {"));
    }
  }

  @Test
  void saysWhichFolderHasNoBundle(@TempDir Path empty) throws Exception {
    Process process = start(empty);
    assertEquals("no risk bundle at " + empty.resolve("risk"), output(process).strip());
    assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS));
    assertEquals(1, process.exitValue());
  }

  @Test
  void endsInSilenceAndSuccessWhenTerminated() throws Exception {
    Set<Path> before = temporary();
    Process process = start(CARRIED);
    String call = calls.poll(SECONDS, TimeUnit.SECONDS);
    assertTrue(call.startsWith("/2018-06-01/runtime/invocation/next"), call);
    process.toHandle().destroy();
    assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS));
    assertEquals("", output(process));
    assertEquals(0, process.exitValue());
    assertEquals(before, temporary());
  }

  /** What ONNX Runtime left behind. */
  private static Set<Path> temporary() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("/tmp"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("onnxruntime-java"))
          .collect(Collectors.toSet());
    }
  }

  private Process start(Path models) throws IOException {
    var builder = new ProcessBuilder(System.getProperty("native.image.path"));
    builder.redirectErrorStream(true);
    builder.environment().put("TRANCHE_MODELS", models.toString());
    builder
        .environment()
        .put("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + runtime.getAddress().getPort());
    return builder.start();
  }

  private static String output(Process process) throws IOException {
    try (InputStream out = process.getInputStream()) {
      return new String(out.readAllBytes(), UTF_8);
    }
  }

  private static Path copyOfCarried(Path models) throws IOException {
    Path risk = Files.createDirectory(models.resolve("risk"));
    try (Stream<Path> files = Files.list(CARRIED.resolve("risk"))) {
      for (Path file : files.toList()) {
        Files.copy(file, risk.resolve(file.getFileName()));
      }
    }
    return risk;
  }
}
