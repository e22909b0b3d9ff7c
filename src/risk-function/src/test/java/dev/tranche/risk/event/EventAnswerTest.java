package dev.tranche.risk.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.scoring.request.problem.Problem;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventAnswerTest {
  private final HttpHeaders headers = new DefaultHttpHeaders();

  private JsonNode written(byte[] body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    EventAnswer.of(207, headers, Unpooled.wrappedBuffer(body)).write(bytes);
    return new ObjectMapper().readTree(bytes.toByteArray());
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/problem+json", "text/plain", "a/xml", "application/YAML"})
  void textsStayTexts(String type) throws IOException {
    String text = "{\"a\": \"é€𝕏\\\"\n\t\0\"}".repeat(1_000);
    headers.add("content-type", type);
    JsonNode answer = written(text.getBytes(StandardCharsets.UTF_8));
    assertEquals(text, answer.get("body").textValue());
    assertEquals("false", answer.get("isBase64Encoded").toString());
    assertEquals(207, answer.get("statusCode").intValue());
  }

  @Test
  void otherBodiesBecomeBase64() throws IOException {
    headers.add("Content-Type", "image/png");
    JsonNode answer = written(new byte[] {0, -1, -128, '"'});
    assertEquals("AP+AIg==", answer.get("body").textValue());
    assertEquals("true", answer.get("isBase64Encoded").toString());
  }

  @Test
  void headersOfOneNameAreJoinedButCookiesAreNot() throws IOException {
    headers.add("vary", "a").add("Vary", "b,c").add("Set-Cookie", "d=e,f").add("set-cookie", "g");
    headers.add("transfer-encoding", "chunked");
    JsonNode answer = written(new byte[0]);
    assertEquals("{\"vary\":\"a,b,c\"}", answer.get("headers").toString());
    assertEquals("[\"d=e,f\",\"g\"]", answer.get("cookies").toString());
  }

  @Test
  void whatGoesWrongBeforeTheServerIsAProblemToo() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    EventAnswer.of(Problem.unexpected(), "r-1").write(bytes);
    JsonNode answer = new ObjectMapper().readTree(bytes.toByteArray());
    assertEquals("500", answer.get("statusCode").toString());
    assertEquals(Problem.MEDIA_TYPE, answer.at("/headers/Content-Type").textValue());
    assertEquals("no-store", answer.at("/headers/Cache-Control").textValue());
    JsonNode problem = new ObjectMapper().readTree(answer.get("body").textValue());
    assertEquals(500, problem.get("status").intValue());
    assertEquals("r-1", problem.get("request_id").textValue());
  }

  @Test
  void olderFormatsHaveTheHeadersAsTheyKnowThem() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    EventAnswer.of(Problem.notFound(), "r-1").forOlderFormats().write(bytes);
    JsonNode answer = new ObjectMapper().readTree(bytes.toByteArray());
    assertEquals("no-store", answer.at("/headers/Cache-Control").textValue());
    assertEquals("no-store", answer.at("/multiValueHeaders/Cache-Control/0").textValue());
  }

  @Test
  void thereMayBeNoBody() throws IOException {
    assertEquals("{\"statusCode\":207,\"headers\":{}}", written(new byte[0]).toString());
  }
}
