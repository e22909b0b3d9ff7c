package dev.tranche.lambda;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A function that speaks the Runtime API by itself, run in a JVM of its own. What it does with an
 * event is the event's first word: {@code echo}, {@code environment}, {@code headers}, {@code
 * error}, {@code bare-error}, {@code die}, {@code hang}, {@code print}, {@code large}, {@code
 * wrong-id}; other events are left to {@link TestRoutes}.
 */
final class TestProgram {

  private final String base =
      "http://" + System.getenv("AWS_LAMBDA_RUNTIME_API") + "/2018-06-01/runtime/";
  private final HttpClient client = HttpClient.newHttpClient();

  private TestProgram() {}

  public static void main(String[] arguments) throws Exception {
    String mode = Optional.ofNullable(System.getenv("MODE")).orElse("serve");
    switch (mode) {
      case "init-error" -> new TestProgram().initError();
      case "exit" -> System.exit(3);
      case "sleep" -> Thread.sleep(60_000);
      case "stubborn" -> ignoreTermination();
      default -> leaveAMarkOnTermination();
    }
    new TestProgram().serve();
  }

  private void initError() throws Exception {
    post("init/error", "{\"errorType\":\"NoModel\",\"errorMessage\":\"no model at /opt/models\"}");
    System.exit(1);
  }

  private static void ignoreTermination() {
    onTermination(() -> Thread.sleep(60_000));
  }

  private static void leaveAMarkOnTermination() {
    onTermination(() -> Files.writeString(Path.of("terminated"), "yes"));
  }

  private static void onTermination(LastAct task) {
    Thread hook =
        new Thread(
            () -> {
              try {
                task.call();
              } catch (Exception e) {
                System.out.println(e.getMessage());
              }
            });
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** What a process does last. */
  private interface LastAct {
    void call() throws Exception;
  }

  private void serve() throws Exception {
    while (true) {
      HttpResponse<String> next =
          client.send(
              HttpRequest.newBuilder(URI.create(base + "invocation/next")).build(),
              HttpResponse.BodyHandlers.ofString());
      String id = next.headers().firstValue("Lambda-Runtime-Aws-Request-Id").orElseThrow();
      String path = "invocation/" + id + "/";
      if (next.body().contains("\"/fail\"")) {
        post(path + "error", "{\"errorType\":\"Bad\",\"errorMessage\":\"no such customer\"}");
        continue;
      }
      switch (next.body().replace("\"", "")) {
        case "environment" -> post(path + "response", quoted(new TreeMap<>(System.getenv())));
        case "headers" -> {
          Map<String, String> headers = new TreeMap<>();
          next.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
          post(path + "response", quoted(headers));
        }
        case "error" ->
            post(path + "error", "{\"errorType\":\"Bad\",\"errorMessage\":\"no such customer\"}");
        case "bare-error" -> post(path + "error", "");
        case "die" -> Runtime.getRuntime().halt(7);
        case "hang" -> Thread.sleep(60_000);
        case "print" -> {
          System.out.println("first");
          System.err.println("second é");
          post(path + "response", "1");
        }
        case "large" -> System.out.println(post(path + "response", "x".repeat(7 * 1024 * 1024)));
        case "wrong-id" -> post(path + "response", "" + post("invocation/none/response", "1"));
        default -> post(path + "response", TestRoutes.answer(next.body()));
      }
    }
  }

  private int post(String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Lambda-Runtime-Function-Error-Type", "Header.Type")
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
  }

  private static String quoted(Map<String, String> map) {
    StringBuilder json = new StringBuilder("{");
    map.forEach(
        (name, value) ->
            json.append(json.length() > 1 ? "," : "")
                .append('"' + name + "\":\"" + value.replace("\\", "\\\\") + '"'));
    return json.append('}').toString();
  }
}
