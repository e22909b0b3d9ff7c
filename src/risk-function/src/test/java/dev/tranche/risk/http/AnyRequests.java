package dev.tranche.risk.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.risk.Served;
import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Requests that nobody would send on purpose, the same for the same seed. */
final class AnyRequests {
  private static final List<String> TYPES =
      List.of(
          "text/plain", "application/xml", "application/json;charset=utf-16", "a/b/c", "x", ";");
  private static final List<String> PATHS =
      List.of(
          "/",
          "/v1",
          "/v1/risk-scores/",
          "/v1/risk-scores",
          "/v1/risk-scores/batch",
          "/v1/model",
          "/q/errors",
          "/v1//model",
          "/v1/%2e%2e/model",
          "/%00",
          "/q/x");
  private static final List<String> METHODS = List.of("GET", "PUT", "DELETE", "PATCH", "HEAD", "X");
  private static final List<String> QUERIES =
      List.of("?model=x", "?explain=", "?explain=ALL", "?model=%ff", "?a=b&a=c", "?&&=", "?%zz");
  private static final List<String> VALUES =
      List.of(
          "1e999",
          "-1e-999",
          "123456789012345678901234567890",
          "1e39",
          "0.1e-400",
          "-0",
          "null",
          "true",
          "\"\"",
          "\"12\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"\\udfff\\ud800\"",
          "\"𝕏é\u202e\"",
          "[]",
          "{}",
          "[[[[[[]]]]]]",
          "{\"a\":{\"b\":1}}",
          "NaN",
          "Infinity",
          "01",
          "1.",
          "+1",
          "'a'",
          "\"" + "x".repeat(5_000) + "\"",
          "9".repeat(2_000));

  private final SplittableRandom random;
  private final Served served;
  private final URI base;

  AnyRequests(long seed, Served served, URI base) {
    this.random = new SplittableRandom(seed);
    this.served = served;
    this.base = base;
  }

  HttpRequest next() {
    return switch (random.nextInt(8)) {
      case 0 -> post(bytes(random.nextInt(200)));
      case 1 -> post(cut(valid()));
      case 2 -> post(spoilt(valid()));
      case 3 -> post(wildValues());
      case 4 -> post(wildTree(0));
      case 5 ->
          request("/v1/risk-scores", "POST", valid().getBytes(StandardCharsets.UTF_8))
              .setHeader("Content-Type", any(TYPES))
              .build();
      case 6 -> request(any(PATHS), any(METHODS), bytes(20)).build();
      default ->
          random.nextInt(50) == 0
              ? post("[" + "1,".repeat(600_000) + "1]")
              : request(
                      "/v1/risk-scores" + query(), "POST", valid().getBytes(StandardCharsets.UTF_8))
                  .build();
    };
  }

  private HttpRequest post(String body) {
    return post(body.getBytes(StandardCharsets.UTF_8));
  }

  private HttpRequest post(byte[] body) {
    String path = random.nextInt(3) == 0 ? "/v1/risk-scores/batch" : "/v1/risk-scores";
    return request(path, "POST", body).build();
  }

  private HttpRequest.Builder request(String target, String method, byte[] body) {
    return HttpRequest.newBuilder(URI.create(base + target))
        // No upgrade in the middle of a body that may be refused.
        .version(Version.HTTP_1_1)
        .timeout(Duration.ofMinutes(1))
        .header("Content-Type", "application/json")
        .header("Accept", random.nextInt(4) == 0 ? "a/b;q=x,,," : "*/*")
        .method(method, BodyPublishers.ofByteArray(body));
  }

  private String query() {
    String query = any(QUERIES);
    return query.contains("%zz") ? "?zz" : query;
  }

  private String valid() {
    return served.customer("U" + random.nextInt(9)).toString();
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private String cut(String text) {
    return text.substring(0, random.nextInt(text.length()));
  }

  private byte[] spoilt(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = random.nextInt(1, 6); i > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  /** A customer some of whose features have values of any kind. */
  private String wildValues() {
    ObjectNode customer = served.customer("U");
    String body = customer.toString();
    for (var member : customer.get("features").properties()) {
      if (random.nextInt(3) == 0) {
        String pair = '"' + member.getKey() + "\":" + member.getValue();
        body = body.replace(pair, '"' + member.getKey() + "\":" + any(VALUES));
      }
    }
    return random.nextInt(4) == 0 ? "[" + body + "," + any(VALUES) + "," + valid() + "]" : body;
  }

  private String wildTree(int depth) {
    int kind = depth > random.nextInt(1, 40) ? 0 : random.nextInt(3);
    return switch (kind) {
      case 1 -> "[" + wildTree(depth + 1) + (random.nextBoolean() ? "," + any(VALUES) : "") + "]";
      case 2 ->
          "{\"" + (random.nextBoolean() ? "features" : "id") + "\":" + wildTree(depth + 1) + "}";
      default -> any(VALUES);
    };
  }

  private String any(List<String> items) {
    return items.get(random.nextInt(items.size()));
  }
}
