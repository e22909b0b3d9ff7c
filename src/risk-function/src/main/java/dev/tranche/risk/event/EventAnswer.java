package dev.tranche.risk.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.tranche.scoring.request.problem.Problem;
import dev.tranche.scoring.request.problem.ProblemJson;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the gateway is answered, in its payload format 2.0.
 *
 * @param headers each with its values joined by commas
 * @param body in an array of its own
 * @param older whether whoever asked may want the headers as the formats before it have them
 */
record EventAnswer(
    int status, Map<String, String> headers, List<String> cookies, ByteBuf body, boolean older) {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String CONTENT_TYPE = "Content-Type";
  private static final int OK = 200;

  /** For the members beside the body. */
  private static final int MARGIN = 2_048;

  static EventAnswer of(int status, HttpHeaders headers, ByteBuf body) {
    Map<String, String> joined = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String name : headers.names()) {
      if (!HttpHeaderNames.SET_COOKIE.contentEqualsIgnoreCase(name)) {
        joined.put(name, String.join(",", headers.getAll(name)));
      }
    }
    joined.keySet().removeIf(HttpHeaderNames.TRANSFER_ENCODING::contentEqualsIgnoreCase);
    return new EventAnswer(status, joined, headers.getAll(HttpHeaderNames.SET_COOKIE), body, false);
  }

  /** The one to requests that never get as far as the server. */
  static EventAnswer of(Problem problem, String requestId) {
    byte[] body = ProblemJson.document(JSON, problem, requestId);
    return before(problem.status(), Problem.MEDIA_TYPE, body);
  }

  /** The one to events that ask for nothing. */
  static EventAnswer ok() {
    return before(OK, "text/plain", "ok".getBytes(StandardCharsets.UTF_8));
  }

  private static EventAnswer before(int status, String type, byte[] body) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.put(CONTENT_TYPE, type);
    headers.put("Cache-Control", "no-store");
    headers.put("X-Content-Type-Options", "nosniff");
    return new EventAnswer(status, headers, List.of(), Unpooled.wrappedBuffer(body), false);
  }

  /** For a gateway of payload format 1.0 or a load balancer, which may want lists of values. */
  EventAnswer forOlderFormats() {
    return new EventAnswer(status, headers, cookies, body, true);
  }

  /** As HEAD is answered, whatever is to be said (RFC 9110, 9.3.2). */
  EventAnswer withoutBody() {
    return new EventAnswer(status, headers, cookies, Unpooled.EMPTY_BUFFER, older);
  }

  /** With the names by which the caller finds the request again; every answer has them. */
  EventAnswer named(String requestId, AnsweredTrace trace) {
    Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers);
    more.put("X-Request-Id", requestId);
    more.put("traceparent", trace.traceParent());
    return new EventAnswer(status, more, cookies, body, older);
  }

  void write(OutputStream to) throws IOException {
    // A quote needs two bytes, and about every eighth byte of JSON is one.
    int room = MARGIN + body.readableBytes() + body.readableBytes() / 4;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(room);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeNumberField("statusCode", status);
      json.writeObjectFieldStart("headers");
      for (Map.Entry<String, String> header : headers.entrySet()) {
        json.writeStringField(header.getKey(), header.getValue());
      }
      json.writeEndObject();
      if (older) {
        writeLists(json);
      }
      if (!cookies.isEmpty()) {
        json.writeFieldName("cookies");
        json.writeArray(cookies.toArray(String[]::new), 0, cookies.size());
      }
      if (body.isReadable()) {
        writeBody(json);
      }
      json.writeEndObject();
    }
    bytes.writeTo(to);
  }

  private void writeLists(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("multiValueHeaders");
    for (Map.Entry<String, String> header : headers.entrySet()) {
      json.writeFieldName(header.getKey());
      json.writeArray(new String[] {header.getValue()}, 0, 1);
    }
    json.writeEndObject();
  }

  private void writeBody(JsonGenerator json) throws IOException {
    boolean text = isText(headers.getOrDefault(CONTENT_TYPE, ""));
    int offset = body.arrayOffset() + body.readerIndex();
    json.writeBooleanField("isBase64Encoded", !text);
    json.writeFieldName("body");
    if (text) {
      json.writeUTF8String(body.array(), offset, body.readableBytes());
    } else {
      json.writeBinary(body.array(), offset, body.readableBytes());
    }
  }

  private static boolean isText(String contentType) {
    String type = contentType.toLowerCase(Locale.ROOT);
    return type.startsWith("text")
        || type.contains("json")
        || (type.contains("xml") && !type.contains("openxmlformats"))
        || type.contains("yaml");
  }
}
