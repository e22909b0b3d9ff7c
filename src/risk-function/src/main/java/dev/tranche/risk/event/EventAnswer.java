package dev.tranche.risk.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.tranche.risk.problem.Problem;
import dev.tranche.risk.problem.ProblemJson;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the gateway is answered, in its payload format 2.0.
 *
 * @param headers each with its values joined by commas
 * @param body in an array of its own
 */
record EventAnswer(int status, Map<String, String> headers, List<String> cookies, ByteBuf body) {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String CONTENT_TYPE = "Content-Type";

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
    return new EventAnswer(status, joined, headers.getAll(HttpHeaderNames.SET_COOKIE), body);
  }

  /** The one to requests that never got as far as being refused. */
  static EventAnswer failed(String requestId) {
    Problem problem = Problem.unexpected();
    byte[] body = ProblemJson.document(JSON, problem, requestId);
    return new EventAnswer(
        problem.status(),
        Map.of(CONTENT_TYPE, Problem.MEDIA_TYPE),
        List.of(),
        Unpooled.wrappedBuffer(body));
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
