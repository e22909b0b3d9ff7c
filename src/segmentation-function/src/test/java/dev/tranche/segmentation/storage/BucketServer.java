package dev.tranche.segmentation.storage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the functions need of S3's REST API (Amazon S3 API reference), over HTTP on this machine:
 * objects by path, ranges, conditions, multipart uploads with their rules, and errors on demand.
 */
public final class BucketServer implements AutoCloseable {
  private static final int BROKEN_AFTER = 100_000;

  private final BucketObjects objects = new BucketObjects();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile int refusedPart;
  private final AtomicInteger broken = new AtomicInteger();

  BucketServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  public BucketObjects objects() {
    return objects;
  }

  /** Method and path of each request so far, with what it asks for. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** Refuses that part of every upload; 0 for none. */
  public void refusePart(int number) {
    refusedPart = number;
  }

  /** Breaks off the next answers that are long. */
  public void breakOff(int times) {
    broken.set(times);
  }

  /** As at the start. */
  public void reset() {
    objects.clear();
    requests.clear();
    refusedPart = 0;
    broken.set(0);
  }

  /** By number, so that clients name a bucket in the path. */
  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getRawPath().substring(1);
      String key = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
      Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
      byte[] body = SentBody.of(exchange);
      requests.add(exchange.getRequestMethod() + " " + key + asked(query));
      try {
        answer(exchange, key, query, body);
      } catch (RefusedByStorageException e) {
        error(exchange, e);
      }
    }
  }

  private static String asked(Map<String, String> query) {
    if (query.containsKey("uploads")) {
      return " upload";
    }
    if (query.containsKey("partNumber")) {
      return " part " + query.get("partNumber");
    }
    return query.containsKey("uploadId") ? " end" : "";
  }

  private void answer(HttpExchange exchange, String key, Map<String, String> query, byte[] body)
      throws IOException {
    String id = query.getOrDefault("uploadId", "");
    switch (exchange.getRequestMethod()) {
      case "HEAD", "GET" -> get(exchange, key);
      case "PUT" -> {
        String etag;
        if (id.isEmpty()) {
          etag = objects.put(key, body, Map.of());
        } else {
          int part = Integer.parseInt(query.get("partNumber"));
          if (part == refusedPart) {
            throw new RefusedByStorageException(403, "AccessDenied");
          }
          etag = objects.part(id, part, body);
        }
        exchange.getResponseHeaders().set("ETag", etag);
        exchange.sendResponseHeaders(200, -1);
      }
      case "POST" -> {
        String xml =
            id.isEmpty()
                ? "<InitiateMultipartUploadResult><UploadId>"
                    + objects.begin(key)
                    + "</UploadId></InitiateMultipartUploadResult>"
                : "<CompleteMultipartUploadResult><ETag>"
                    + objects.complete(id, new String(body, StandardCharsets.UTF_8))
                    + "</ETag></CompleteMultipartUploadResult>";
        send(exchange, 200, xml.getBytes(StandardCharsets.UTF_8));
      }
      default -> {
        if (id.isEmpty()) {
          objects.delete(key);
        } else {
          objects.abort(id);
        }
        exchange.sendResponseHeaders(204, -1);
      }
    }
  }

  private void get(HttpExchange exchange, String key) throws IOException {
    BucketObjects.Kept kept = objects.get(key);
    String wanted = exchange.getRequestHeaders().getFirst("If-Match");
    if (wanted != null && !wanted.equals(kept.etag())) {
      throw new RefusedByStorageException(412, "PreconditionFailed");
    }
    exchange.getResponseHeaders().set("ETag", kept.etag());
    exchange.getResponseHeaders().set("Last-Modified", "Fri, 30 Oct 2026 08:00:00 GMT");
    kept.metadata()
        .forEach((name, value) -> exchange.getResponseHeaders().set("x-amz-meta-" + name, value));
    String range = exchange.getRequestHeaders().getFirst("Range");
    byte[] bytes = kept.bytes();
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(bytes.length));
      exchange.sendResponseHeaders(200, -1);
    } else if (range == null) {
      send(exchange, 200, bytes);
    } else {
      String[] ends = range.substring("bytes=".length()).split("-", -1);
      int from = Integer.parseInt(ends[0]);
      int last = ends[1].isEmpty() ? bytes.length - 1 : Integer.parseInt(ends[1]);
      exchange
          .getResponseHeaders()
          .set("Content-Range", "bytes " + from + "-" + last + "/" + bytes.length);
      send(exchange, 206, Arrays.copyOfRange(bytes, from, Math.min(last + 1, bytes.length)));
    }
  }

  private void send(HttpExchange exchange, int status, byte[] bytes) throws IOException {
    exchange.sendResponseHeaders(status, bytes.length);
    if (bytes.length > BROKEN_AFTER && broken.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      exchange.getResponseBody().write(bytes, 0, BROKEN_AFTER);
      exchange.getResponseBody().flush();
    } else {
      exchange.getResponseBody().write(bytes);
    }
  }

  private static void error(HttpExchange exchange, RefusedByStorageException e) throws IOException {
    byte[] xml =
        ("<Error><Code>" + e.getMessage() + "</Code></Error>").getBytes(StandardCharsets.UTF_8);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(e.status(), head ? -1 : xml.length);
    if (!head) {
      exchange.getResponseBody().write(xml);
    }
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> query = new HashMap<>();
    for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
      int equals = pair.indexOf('=');
      query.put(
          equals < 0 ? pair : pair.substring(0, equals),
          equals < 0 ? "" : URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return query;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
