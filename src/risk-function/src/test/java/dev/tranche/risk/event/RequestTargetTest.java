package dev.tranche.risk.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {
  @ParameterizedTest
  @CsvSource({
    "/v1/model, a=b&c, /v1/model?a=b&c",
    "/q/%61, a=%20+(?/:@$;), /q/%61?a=%20+(?/:@$;)",
    "/v1/model, explain=%, /v1/model?explain=%25",
    "/v1/model, a=%zz&%2, /v1/model?a=%25zz&%252",
    "/a|b, |{}^<>#, /a%7Cb?%7C%7B%7D%5E%3C%3E%23",
    "/a?b#c, é😀, /a%3Fb%23c?%C3%A9%F0%9F%98%80",
    "v1/model, x, /v1/model?x",
    "//v1/model, x, /%2Fv1/model?x"
  })
  void encodesWhatAUriMayNotHaveAndNothingElse(String path, String query, String target) {
    assertEquals(target, RequestTarget.of(path, query));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\", "\"", "`", " ", "\n", "\0", "[", "]", "\ud800", "\udc00", "%", "*"})
  void isAUriThatMeansTheSameWhateverTheCharacter(String character) {
    URI uri = URI.create(RequestTarget.of("/a" + character, character));
    byte[] sent = character.getBytes(StandardCharsets.UTF_8);
    String meant = new String(sent, StandardCharsets.UTF_8);
    assertEquals("/a" + meant, uri.getPath());
    assertEquals(meant, uri.getQuery());
  }

  @Test
  void hasAPathAndPerhapsNoQuery() {
    assertEquals("/v1/model", RequestTarget.of("/v1/model", ""));
    assertEquals("/", RequestTarget.of("", ""));
  }
}
